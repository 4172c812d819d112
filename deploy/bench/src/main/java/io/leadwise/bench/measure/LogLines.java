package io.leadwise.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much trouble a service logged.
 *
 * @param first an example; empty when there was none
 */
public record LogLines(long errors, long warnings, String first) {

  private static final Pattern ERROR = Pattern.compile("\"level\":\"(ERROR|FATAL)\"");
  private static final Pattern WARNING = Pattern.compile("\"level\":\"WARN\"");
  private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final int LONGEST = 160;

  /** Counts in a log of JSON lines; a missing file has none. */
  public static LogLines in(Path log) {
    if (!Files.exists(log)) {
      return new LogLines(0, 0, "");
    }
    long errors = 0;
    long warnings = 0;
    String first = "";
    try (Stream<String> lines = Files.lines(log)) {
      for (String line : (Iterable<String>) lines::iterator) {
        boolean error = ERROR.matcher(line).find();
        boolean warning = !error && WARNING.matcher(line).find();
        errors += error ? 1 : 0;
        warnings += warning ? 1 : 0;
        if (error && first.isEmpty()) {
          first = message(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(log + " cannot be read", e);
    }
    return new LogLines(errors, warnings, first);
  }

  private static String message(String line) {
    var matcher = MESSAGE.matcher(line);
    String message = matcher.find() ? matcher.group(1) : line;
    return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
  }
}
