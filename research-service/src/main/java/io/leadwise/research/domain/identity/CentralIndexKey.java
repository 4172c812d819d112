package io.leadwise.research.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** The key of a filer at the SEC (CIK): ten digits, often written without the leading zeros. */
public final class CentralIndexKey {

  private static final Pattern WRITTEN = Pattern.compile("(?i)(CIK)?(\\d{1,10})");

  private CentralIndexKey() {}

  /** Returns the ten digits; empty for what is no such key. */
  public static Optional<String> of(String written) {
    var match = WRITTEN.matcher(written == null ? "" : written.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    String padded = "%010d".formatted(Long.parseLong(match.group(2)));
    return padded.equals("0000000000") ? Optional.empty() : Optional.of(padded);
  }
}
