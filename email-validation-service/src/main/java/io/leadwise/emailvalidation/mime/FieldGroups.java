package io.leadwise.emailvalidation.mime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Groups of header fields, as delivery reports have them (RFC 3464 §2.1). */
final class FieldGroups {

  private FieldGroups() {}

  /**
   * Reads groups that blank lines divide; folded lines become one, and of a repeated field the
   * first one stands. What is no field is skipped.
   */
  static List<Map<String, String>> read(String text) {
    List<Map<String, String>> groups = new ArrayList<>();
    Map<String, String> group = new LinkedHashMap<>();
    for (String line : unfold(text)) {
      int colon = line.indexOf(':');
      if (line.isBlank() && !group.isEmpty()) {
        groups.add(group);
        group = new LinkedHashMap<>();
      } else if (colon > 0) {
        group.putIfAbsent(
            line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).trim());
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static List<String> unfold(String text) {
    List<StringBuilder> lines = new ArrayList<>();
    for (String line : text.split("\r\n|\r|\n", -1)) {
      boolean folded = !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (folded && !lines.isEmpty()) {
        lines.get(lines.size() - 1).append(' ').append(line.trim());
      } else {
        lines.add(new StringBuilder(line));
      }
    }
    return lines.stream().map(StringBuilder::toString).toList();
  }
}
