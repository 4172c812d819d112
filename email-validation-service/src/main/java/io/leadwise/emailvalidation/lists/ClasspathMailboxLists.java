package io.leadwise.emailvalidation.lists;

import io.leadwise.emailvalidation.domain.screening.MailboxLists;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the vendored lists of the module reference-data. */
public class ClasspathMailboxLists {

  private static final String FOLDER = "/reference-data/mailbox-domains/";

  @Produces
  @Singleton
  public MailboxLists read() {
    return new MailboxLists(
        entries("disposable.txt"), entries("free-providers.txt"), entries("role-accounts.txt"));
  }

  private static Set<String> entries(String file) {
    try (InputStream in = ClasspathMailboxLists.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + file + " is not on the class path");
      }
      try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
