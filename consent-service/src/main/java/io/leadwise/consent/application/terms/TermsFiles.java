package io.leadwise.consent.application.terms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where consent texts are read from: the service itself, or a folder of the deployment. */
abstract sealed class TermsFiles {

  /** Longest text that is taken, in bytes: a consent that nobody can read is none. */
  private static final int MOST_BYTES = 65_536;

  private final String place;

  private TermsFiles(String place) {
    this.place = place;
  }

  /** The texts that come with the service. */
  static TermsFiles own() {
    return new Resources();
  }

  /** The texts of a deployment. */
  static TermsFiles in(Path folder) {
    return new Folder(folder);
  }

  /** Names the place, for messages. */
  String place() {
    return place;
  }

  /**
   * Reads a file.
   *
   * @param name below the place, with slashes
   * @throws InvalidTermsException when it is missing, too long, blank or not UTF-8
   */
  String read(String name) {
    byte[] bytes;
    try {
      bytes = bytes(name).orElseThrow(() -> new InvalidTermsException(place, name + " is missing"));
    } catch (IOException e) {
      throw new InvalidTermsException(place, name + " cannot be read (" + e + ")");
    }
    if (bytes.length > MOST_BYTES) {
      throw new InvalidTermsException(place, name + " is longer than " + MOST_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw new InvalidTermsException(place, name + " is blank");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new InvalidTermsException(place, name + " is not UTF-8");
    }
  }

  abstract Optional<byte[]> bytes(String name) throws IOException;

  private static final class Resources extends TermsFiles {

    private static final String ROOT = "consent-terms/";

    Resources() {
      super("the service itself");
    }

    @Override
    Optional<byte[]> bytes(String name) throws IOException {
      try (InputStream in =
          Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readNBytes(MOST_BYTES + 1));
      }
    }
  }

  private static final class Folder extends TermsFiles {

    private final Path folder;

    Folder(Path folder) {
      super(folder.toAbsolutePath().toString());
      this.folder = folder;
    }

    @Override
    Optional<byte[]> bytes(String name) throws IOException {
      try (InputStream in = Files.newInputStream(folder.resolve(name))) {
        return Optional.of(in.readNBytes(MOST_BYTES + 1));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }
  }
}
