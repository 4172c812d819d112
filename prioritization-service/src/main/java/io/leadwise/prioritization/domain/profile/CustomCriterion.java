package io.leadwise.prioritization.domain.profile;

import java.math.BigDecimal;
import java.util.List;

/**
 * A condition on one field of a lead, its account or its research.
 *
 * @param name how the admin calls it; unique in its list
 * @param field name of a {@link ProfileField}
 * @param values none for IS_PRESENT, two for BETWEEN, one for the other comparisons of numbers
 * @param currency ISO 4217, for amounts; null otherwise
 */
public record CustomCriterion(
    String name, String field, Operator operator, List<String> values, String currency) {

  /**
   * @throws InvalidProfileException when field, operator and values do not go together
   */
  public CustomCriterion {
    values = values == null ? List.of() : List.copyOf(values);
    ProfileField.Kind kind = kindOf(name, field);
    if (operator == null || !kind.allows(operator)) {
      throw refused(
          name,
          "the field "
              + field
              + " can be compared by "
              + kind.operators().stream().sorted().toList()
              + " only.");
    }
    checkCount(name, operator, values.size());
    if (isNumeric(kind, operator)) {
      values.forEach(value -> number(name, value));
    }
    if (kind == ProfileField.Kind.FLAG && !values.get(0).matches("true|false")) {
      throw refused(name, "the field " + field + " is true or false.");
    }
    boolean needsCurrency = kind == ProfileField.Kind.MONEY && operator != Operator.IS_PRESENT;
    if (needsCurrency != (currency != null)) {
      throw refused(name, "a currency belongs to amounts, and to nothing else.");
    }
    if (operator == Operator.BETWEEN
        && number(name, values.get(0)).compareTo(number(name, values.get(1))) > 0) {
      throw refused(name, "the first value must not be above the second.");
    }
  }

  /** What its field is. */
  public ProfileField readFrom() {
    return ProfileField.find(field).orElseThrow();
  }

  /** The numbers that it lets through; for AT_LEAST, AT_MOST and BETWEEN. */
  public NumberRange range() {
    return switch (operator) {
      case AT_LEAST -> new NumberRange(number(name, values.get(0)), null);
      case AT_MOST -> new NumberRange(null, number(name, values.get(0)));
      case BETWEEN -> new NumberRange(number(name, values.get(0)), number(name, values.get(1)));
      default -> throw new IllegalStateException(operator + " is not about a range");
    };
  }

  private static ProfileField.Kind kindOf(String name, String field) {
    return ProfileField.find(field)
        .orElseThrow(
            () ->
                refused(
                    name,
                    "the field "
                        + field
                        + " is none of "
                        + ProfileField.all().stream().map(ProfileField::name).toList()
                        + "."))
        .kind();
  }

  private static void checkCount(String name, Operator operator, int count) {
    boolean right =
        switch (operator) {
          case IS_PRESENT -> count == 0;
          case ANY_OF, CONTAINS -> count >= 1;
          case BETWEEN -> count == 2;
          default -> count == 1;
        };
    if (!right) {
      throw refused(name, operator + " does not go with " + count + " values.");
    }
  }

  private static boolean isNumeric(ProfileField.Kind kind, Operator operator) {
    return operator != Operator.IS_PRESENT
        && (kind == ProfileField.Kind.NUMBER || kind == ProfileField.Kind.MONEY);
  }

  private static BigDecimal number(String name, String value) {
    try {
      return new BigDecimal(value.strip());
    } catch (NumberFormatException e) {
      throw refused(name, value + " is not a number.");
    }
  }

  private static InvalidProfileException refused(String name, String why) {
    return new InvalidProfileException("Criterion " + name + ": " + why);
  }
}
