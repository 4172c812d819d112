package io.leadwise.kubernetes.policy;

import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import io.leadwise.kubernetes.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every environment variable is a setting in the README of its service or of the kit, whose tables
 * are themselves held against the code. A misspelt one would be ignored without a word.
 */
public final class KnownSettings implements Policy {

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    for (Manifest deployment : manifests.ofKind("Deployment")) {
      Set<String> known = variables(deployment.name());
      Environment.of(manifests, deployment).keySet().stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> problems.add(deployment + " does not know " + name));
    }
    return problems;
  }

  /** The variables that a service reads. */
  public static Set<String> variables(String service) {
    return Repository.settings(service).stream()
        .map(KnownSettings::variable)
        .collect(Collectors.toSet());
  }

  /** The variable that MicroProfile Config reads for a setting. */
  private static String variable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
