package io.leadwise.research.domain.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Legal Entity Identifier of ISO 17442: 18 letters and digits and two check digits by ISO/IEC
 * 7064 MOD 97-10.
 */
public final class LegalEntityIdentifier {

  private static final Pattern WRITTEN = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

  private LegalEntityIdentifier() {}

  /** Returns the identifier in capital letters; empty for a wrong form or wrong check digits. */
  public static Optional<String> of(String written) {
    String text = written == null ? "" : written.replace(" ", "").toUpperCase(Locale.ROOT);
    return WRITTEN.matcher(text).matches() && remainder(text) == 1
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Letters stand for two digits, A = 10 to Z = 35; taken digit by digit nothing overflows. */
  private static int remainder(String text) {
    int rest = 0;
    for (char c : text.toCharArray()) {
      int value = Character.digit(c, 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest;
  }
}
