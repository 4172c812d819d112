package io.leadwise.prioritization.domain.industry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the list of industries that is part of the service. */
final class IndustryFile {
  private static final String NAME = "/industries/industries.txt";
  private static final int FIELDS = 7;

  private IndustryFile() {}

  static List<Industry> read() {
    try (InputStream file = IndustryFile.class.getResourceAsStream(NAME);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(IndustryFile::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Industry line(String line) {
    String[] fields = line.split("\\|", -1);
    if (fields.length != FIELDS) {
      throw new IllegalStateException(NAME + " has a line that is not of the form: " + line);
    }
    return new Industry(
        fields[0],
        fields[1].isEmpty() ? null : fields[1],
        fields[2],
        list(fields[3], ";"),
        list(fields[4], ","),
        list(fields[5], ","),
        list(fields[6], ","));
  }

  private static List<String> list(String field, String separator) {
    return Arrays.stream(field.split(separator))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
