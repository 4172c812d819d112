package io.leadwise.local.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds in a log why a process most likely ended. */
final class LogTail {

  private static final int LONGEST = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private LogTail() {}

  static String lastError(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      String last = lines.isEmpty() ? "nothing was logged" : lines.get(lines.size() - 1);
      String error = lines.stream().filter(LogTail::tellsAnError).reduce((a, b) -> b).orElse(last);
      return shortened(readable(error));
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }

  private static boolean tellsAnError(String line) {
    return line.contains("ERROR") || line.startsWith("Error") || line.startsWith("Exception");
  }

  private static String readable(String line) {
    if (!line.startsWith("{")) {
      return line;
    }
    try {
      JsonNode entry = JSON.readTree(line);
      JsonNode deepest = entry.path("exception");
      while (deepest.path("causedBy").has("exception")) {
        deepest = deepest.path("causedBy").path("exception");
      }
      String message = entry.path("message").asText();
      return deepest.has("message") ? message + ": " + deepest.path("message").asText() : message;
    } catch (JsonProcessingException e) {
      // A line that was cut off when the process ended.
      return line;
    }
  }

  private static String shortened(String text) {
    String line = text.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
