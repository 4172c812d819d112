package io.leadwise.lead.domain.duplicates;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Why another lead may be the same person.
 *
 * @param score how sure, 0 to 1
 * @param reason a sentence
 */
public record Likeness(DuplicateField field, BigDecimal score, String reason) {

  /** Below these two texts are different names, or different companies. */
  public static final double NAME_THRESHOLD = 0.5;

  public static final double COMPANY_THRESHOLD = 0.4;

  /** People share a switchboard more often than a mailbox. */
  private static final double SAME_EMAIL = 0.95;

  private static final double SAME_PHONE = 0.8;

  /** Even equal names are two people now and then. */
  private static final double SAME_NAMES = 0.9;

  public static Likeness sameEmail() {
    return new Likeness(
        DuplicateField.EMAIL, score(SAME_EMAIL), "Both have the same email address.");
  }

  public static Likeness samePhone() {
    return new Likeness(
        DuplicateField.PHONE, score(SAME_PHONE), "Both have the same phone number.");
  }

  /**
   * @param name how alike the names are, 0 to 1
   * @param company how alike the companies are
   */
  public static Likeness alike(double name, double company) {
    return new Likeness(
        DuplicateField.NAME_AND_COMPANY,
        score(SAME_NAMES * (name + company) / 2),
        "The names are %d %% alike and the companies %d %%."
            .formatted(Math.round(100 * name), Math.round(100 * company)));
  }

  static BigDecimal score(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
