package io.leadwise.e2e.observability;

import io.leadwise.e2e.observability.Selector.Matcher;
import io.leadwise.local.service.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what an expression reads is there. */
final class Exported {

  /** Prometheus itself tells whether a target answers. */
  private static final Set<String> MADE_BY_PROMETHEUS = Set.of("up");

  /** It also notes which target a sample is from. */
  private static final Set<String> ADDED_BY_PROMETHEUS = Set.of("job", "instance");

  /** Values that are known although they may not have occurred yet. */
  private static final Map<String, Set<String>> KNOWN_VALUES =
      Map.of("outcome", Set.of("SUCCESS", "REDIRECTION", "CLIENT_ERROR", "SERVER_ERROR"));

  private static final Set<String> JOBS =
      Arrays.stream(Service.values()).map(Service::directory).collect(Collectors.toSet());

  private final Scrape scrape;

  Exported(Scrape scrape) {
    this.scrape = scrape;
  }

  /** What an expression reads in vain; empty when all is there. */
  List<String> problems(String expression) {
    List<String> problems = new ArrayList<>();
    for (Selector selector : PromQl.selectors(expression)) {
      List<Scrape.Sample> samples = scrape.of(selector.metric());
      if (!MADE_BY_PROMETHEUS.contains(selector.metric())) {
        if (samples.isEmpty()) {
          problems.add("nobody exports " + selector.metric());
          continue;
        }
        for (String label : selector.labels()) {
          if (!ADDED_BY_PROMETHEUS.contains(label)
              && samples.stream().noneMatch(sample -> sample.labels().containsKey(label))) {
            problems.add("%s has no label %s".formatted(selector.metric(), label));
          }
        }
      }
      selector.matchers().stream()
          .filter(matcher -> !occurs(matcher, samples))
          .forEach(
              matcher ->
                  problems.add(
                      "%s never has %s%s\"%s\""
                          .formatted(
                              selector.metric(),
                              matcher.label(),
                              matcher.operator(),
                              matcher.value())));
    }
    return problems;
  }

  private static boolean occurs(Matcher matcher, List<Scrape.Sample> samples) {
    Set<String> values =
        matcher.label().equals("job")
            ? JOBS
            : KNOWN_VALUES.getOrDefault(
                matcher.label(),
                samples.stream()
                    .map(sample -> sample.labels().getOrDefault(matcher.label(), ""))
                    .collect(Collectors.toSet()));
    return switch (matcher.operator()) {
      case "=" -> values.contains(matcher.value());
      case "=~" -> values.stream().anyMatch(value -> value.matches(matcher.value()));
      case "!~" -> values.stream().anyMatch(value -> !value.matches(matcher.value()));
      default -> values.stream().anyMatch(value -> !value.equals(matcher.value()));
    };
  }
}
