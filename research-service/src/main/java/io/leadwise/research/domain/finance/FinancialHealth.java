package io.leadwise.research.domain.finance;

import java.math.BigDecimal;

/**
 * How a company fares, by two comparable years of revenue and net income: the trend of the revenue,
 * then the result. Growing and shrinking begin at {@value #NOTICEABLE} percent.
 */
public enum FinancialHealth {
  GROWING_PROFITABLE,
  GROWING_LOSS_MAKING,
  STABLE_PROFITABLE,
  STABLE_LOSS_MAKING,
  SHRINKING_PROFITABLE,
  SHRINKING_LOSS_MAKING,
  /** Figures are too few, too old or of different kinds. */
  UNKNOWN;

  static final int NOTICEABLE = 3;

  /**
   * @param growth of the revenue, in percent
   * @param netIncome of the later year
   */
  static FinancialHealth of(BigDecimal growth, BigDecimal netIncome) {
    boolean profit = netIncome.signum() > 0;
    if (growth.compareTo(BigDecimal.valueOf(NOTICEABLE)) >= 0) {
      return profit ? GROWING_PROFITABLE : GROWING_LOSS_MAKING;
    }
    if (growth.compareTo(BigDecimal.valueOf(-NOTICEABLE)) <= 0) {
      return profit ? SHRINKING_PROFITABLE : SHRINKING_LOSS_MAKING;
    }
    return profit ? STABLE_PROFITABLE : STABLE_LOSS_MAKING;
  }
}
