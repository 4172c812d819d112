package io.leadwise.bench.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plans that PostgreSQL wrote down while a request was answered, as its own log has them. */
final class PlanLog {

  private static final int ATTEMPTS = 100;
  private static final long PAUSE_MILLIS = 50;

  /** A plan goes on while lines are indented. */
  private static final Pattern PLAN = Pattern.compile("duration: [0-9.]+ ms  plan:\n((?:\t.*\n)+)");

  private final Path file;
  private long from;

  /** The plans in that log. */
  PlanLog(Path file) {
    this.file = file;
  }

  /** What the server needs to keep a log. */
  static Map<String, String> settings() {
    // In the data folder, where the server may write whoever runs it.
    return Map.of(
        "logging_collector",
        "on",
        // What the list searches for is invented, but a bench need not write it twice.
        "log_parameter_max_length",
        "0");
  }

  /** Plans from now on. */
  void mark() {
    from = text().length();
  }

  /** The plan of the statement that holds these words; null when there is none for a while. */
  String awaitPlan(String words) {
    for (int i = 0; i < ATTEMPTS; i++) {
      String text = text();
      Matcher plan = PLAN.matcher(text.substring((int) Math.min(from, text.length())));
      while (plan.find()) {
        if (plan.group(1).contains(words)) {
          return plan.group(1).replaceAll("(?m)^\t", "").strip();
        }
      }
      pause();
    }
    return null;
  }

  private String text() {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("The log of PostgreSQL cannot be read", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
