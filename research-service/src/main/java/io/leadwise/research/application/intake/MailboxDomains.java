package io.leadwise.research.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Domains that tell nothing about a person's company: mailbox providers, free or disposable. */
@ApplicationScoped
public class MailboxDomains {

  private static final String FOLDER = "reference-data/mailbox-domains/";

  private final Set<String> providers = new HashSet<>();

  public MailboxDomains() {
    read(FOLDER + "free-providers.txt");
    read(FOLDER + "disposable.txt");
  }

  /** Returns whether anybody can have an address there; subdomains of a provider included. */
  public boolean isMailboxProvider(String domain) {
    String[] labels = domain.split("\\.");
    for (int from = 0; from < labels.length - 1; from++) {
      if (providers.contains(String.join(".", Arrays.copyOfRange(labels, from, labels.length)))) {
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
