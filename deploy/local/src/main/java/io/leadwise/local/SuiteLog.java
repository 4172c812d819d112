package io.leadwise.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what libraries log in this JVM to a file: the console belongs to the person. */
final class SuiteLog {

  private SuiteLog() {}

  static void to(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileHandler handler = new FileHandler(file.toString(), true);
      handler.setFormatter(new SimpleFormatter());
      Logger root = Logger.getLogger("");
      for (Handler other : root.getHandlers()) {
        root.removeHandler(other);
      }
      root.addHandler(handler);
    } catch (IOException e) {
      throw new UncheckedIOException("The log " + file + " cannot be written", e);
    }
  }
}
