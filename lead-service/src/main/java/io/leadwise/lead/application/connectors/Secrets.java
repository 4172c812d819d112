package io.leadwise.lead.application.connectors;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads secrets where the settings say that they are. Each time anew: a mounted file changes when
 * the secret is exchanged. No message holds what was read.
 */
@ApplicationScoped
public class Secrets {

  private static final String ENV = "env:";
  private static final String FILE = "file:";
  private static final int LONGEST = 10_000;

  private final Map<String, String> environment;

  public Secrets() {
    this(System.getenv());
  }

  Secrets(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * What is wrong with a reference, as the rest of a sentence; null when it can be read.
   *
   * @param reference {@code env:NAME} or {@code file:/path}
   */
  public String fault(String reference) {
    if (!reference.startsWith(ENV) && !reference.startsWith(FILE)) {
      // Not shown: it may be the secret itself.
      return "must be env:NAME or file:/path, never the secret itself";
    }
    try {
      read(reference);
      return null;
    } catch (ConnectorFailedException e) {
      return "names a secret that cannot be read: " + e.getMessage().replaceAll("\\.$", "");
    }
  }

  /**
   * The secret.
   *
   * @throws ConnectorFailedException {@code secret-missing} when it is not there
   */
  public String read(String reference) {
    String secret =
        reference.startsWith(ENV)
            ? environment.get(reference.substring(ENV.length()))
            : file(Path.of(reference.substring(FILE.length())));
    if (secret == null || secret.isBlank()) {
      throw missing(reference + " is empty.");
    }
    return secret.strip();
  }

  private static String file(Path path) {
    try {
      if (Files.size(path) > LONGEST) {
        throw missing("The file " + path + " is too long for a secret.");
      }
      return Files.readString(path);
    } catch (IOException e) {
      throw missing("The file " + path + " cannot be read.");
    }
  }

  private static ConnectorFailedException missing(String detail) {
    return new ConnectorFailedException("secret-missing", detail);
  }
}
