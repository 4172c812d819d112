package io.leadwise.lead.application.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the domain of a work address; mailbox providers say nothing about a company. */
@ApplicationScoped
public class WorkDomains {

  private static final String FOLDER = "reference-data/mailbox-domains/";

  private final Set<String> providers = new HashSet<>();

  public WorkDomains() {
    read(FOLDER + "free-providers.txt");
    read(FOLDER + "disposable.txt");
  }

  /** The domain in lower case; empty for no address, and for one of a mailbox provider. */
  public Optional<String> of(String address) {
    int at = address == null ? -1 : address.lastIndexOf('@');
    if (at < 0 || at == address.length() - 1) {
      return Optional.empty();
    }
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    return isProvider(domain) ? Optional.empty() : Optional.of(domain);
  }

  private boolean isProvider(String domain) {
    // A subdomain of a provider is the provider's, too.
    for (String rest = domain;
        rest.indexOf('.') >= 0;
        rest = rest.substring(rest.indexOf('.') + 1)) {
      if (providers.contains(rest)) {
        return true;
      }
    }
    return false;
  }

  private void read(String file) {
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The list " + file + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(providers::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
