package io.leadwise.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sample leads. Their file says how old each is ({@code {now-3d+2h}}), so that they show the
 * same rules on any day.
 */
public final class SampleLeads {

  private static final String FILE = "sample-leads.csv";
  private static final Pattern MOMENT = Pattern.compile("\\{now((?:[+-]\\d+[smhd])*)}");
  private static final Pattern STEP = Pattern.compile("([+-]\\d+)([smhd])");

  private SampleLeads() {}

  /** The sample leads as CSV, as they are at the given time. */
  public static String csv(Instant now) {
    try (InputStream in = SampleLeads.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return withMoments(new String(in.readAllBytes(), StandardCharsets.UTF_8), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String withMoments(String text, Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    return MOMENT
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(moment(second, match.group(1)).toString()));
  }

  private static Instant moment(Instant now, String steps) {
    Instant moment = now;
    Matcher step = STEP.matcher(steps);
    while (step.find()) {
      long amount = Long.parseLong(step.group(1));
      moment =
          moment.plus(
              switch (step.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
              });
    }
    return moment;
  }
}
