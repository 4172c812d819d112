package io.leadwise.e2e.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Files of leads whose times are told from now ({@code {now-3d}}), so that they never grow old. */
public final class LeadCsv {

  private static final Pattern MOMENT = Pattern.compile("\\{now-(\\d+)([dh])}");

  private LeadCsv() {}

  /** The file of that name among the test resources, as it is now. */
  public static String read(String name) {
    try (InputStream in = LeadCsv.class.getResourceAsStream("/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return MOMENT
          .matcher(text)
          .replaceAll(match -> ago(Long.parseLong(match.group(1)), match.group(2)).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant ago(long amount, String unit) {
    Duration age = unit.equals("d") ? Duration.ofDays(amount) : Duration.ofHours(amount);
    return Instant.now().minus(age).truncatedTo(ChronoUnit.SECONDS);
  }
}
