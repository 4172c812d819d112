package io.leadwise.lead.domain.value;

/**
 * What a property was and is, as texts; null for empty.
 *
 * @param field name of the property
 */
public record FieldChange(String field, String from, String to) {

  public static FieldChange of(String field, Object from, Object to) {
    return new FieldChange(field, text(from), text(to));
  }

  private static String text(Object value) {
    if (value instanceof Money money) {
      return money.amount().stripTrailingZeros().toPlainString() + " " + money.currency();
    }
    return value == null ? null : value.toString();
  }

  /** Values may be personal data, which does not belong in logs. */
  @Override
  public String toString() {
    return "FieldChange[" + field + "]";
  }
}
