package io.leadwise.research.domain.fact;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as a reader sees them. */
public final class Figures {

  private Figures() {}

  /** Returns the number with its thousands apart: 391,035,000,000. */
  public static String grouped(BigDecimal number) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }
}
