package io.leadwise.bench.stub;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All invented companies of a measurement, found by what requests name. */
public final class StubCompanies {

  private static final Pattern NAME = Pattern.compile("(?i)company (\\d{4,7})(?: (.+))?");
  private static final Pattern HOST = Pattern.compile("(?:www\\.)?company(\\d{4,7})\\.com");

  private final int count;

  /**
   * Companies with the numbers 1 to {@code count}.
   *
   * @param count at most 9,999,999
   */
  public StubCompanies(int count) {
    if (count < 1 || count > 9_999_999) {
      throw new IllegalArgumentException("1 to 9,999,999 companies, not " + count);
    }
    this.count = count;
  }

  public int count() {
    return count;
  }

  /** By name, with or without the legal form. */
  Optional<StubCompany> named(String name) {
    Matcher matcher = NAME.matcher(name.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String form = matcher.group(2);
    return numbered(matcher.group(1))
        .filter(c -> form == null || form.equalsIgnoreCase(c.home().legalForm()));
  }

  /** By host name. */
  Optional<StubCompany> at(String host) {
    Matcher matcher = HOST.matcher(host.toLowerCase(Locale.ROOT));
    return matcher.matches() ? numbered(matcher.group(1)) : Optional.empty();
  }

  /** By number, if there are that many. */
  Optional<StubCompany> numbered(String digits) {
    int number = Integer.parseInt(digits);
    Optional<StubCompany> company =
        number >= 1 && number <= count ? Optional.of(new StubCompany(number)) : Optional.empty();
    // 00001 is not how company 1 is written.
    return company.filter(c -> "%04d".formatted(c.number()).equals(digits));
  }
}
