package io.leadwise.lead.application.connectors.records;

import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.application.connectors.mapping.SourceTimes;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Reads the texts of a mapped row as what they mean. What a CRM keeps as free text and we as a code
 * is taken where it is plain and left out where it is not: a lead is worth more than its country.
 */
final class Values {

  private static final DateTimeFormatter TIME = SourceTimes.FORMAT.withZone(ZoneOffset.UTC);

  private final MappedRecord row;

  Values(MappedRecord row) {
    this.row = row;
  }

  String text(String field) {
    return row.value(field);
  }

  /** As {@link #text}; what is known stays where the mapping does not fill the field. */
  String text(String field, String known) {
    return row.has(field) ? row.value(field) : known;
  }

  UUID id(String field) {
    String text = row.value(field);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(field, "must be a UUID");
    }
  }

  boolean flag(String field, boolean otherwise) {
    String text = row.value(field);
    if (text == null) {
      return otherwise;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new InvalidValueException(field, "must be true or false");
    };
  }

  /** Names divided by commas. */
  List<String> names(String field) {
    String text = row.value(field);
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  Integer integer(String field, Integer known) {
    if (!row.has(field)) {
      return known;
    }
    String text = row.value(field);
    if (text == null) {
      return null;
    }
    try {
      return new BigDecimal(text.strip()).intValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      throw new InvalidValueException(field, "must be a whole number");
    }
  }

  Instant time(String field) {
    String text = row.value(field);
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip(), TIME).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidValueException(field, "must be a time such as 2026-11-20T08:15:00Z");
    }
  }

  <E extends Enum<E>> E constant(String field, Class<E> type, E otherwise) {
    String text = row.value(field);
    if (text == null) {
      return otherwise;
    }
    try {
      return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException(
          field, "must be one of " + Arrays.toString(type.getEnumConstants()));
    }
  }

  /** A country by its code or English name; null where it is neither. */
  String country(String field, String known) {
    return row.has(field) ? Countries.code(row.value(field)) : known;
  }

  /** A label as a name of ours: {@code Trade Show} is {@code TRADE_SHOW}. */
  String code(String field, String known) {
    if (!row.has(field)) {
      return known;
    }
    String text = row.value(field);
    if (text == null) {
      return null;
    }
    String code =
        text.strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]+", "_")
            .replaceAll("^[_0-9]+|_+$", "");
    return code.isEmpty() ? null : code;
  }

  /**
   * An amount; null where it has none, or no currency.
   *
   * @param otherwise currency of amounts that come without one, or null
   */
  Money money(String amountField, String currencyField, String otherwise, Money known) {
    if (!row.has(amountField)) {
      return known;
    }
    String amount = row.value(amountField);
    String currency = row.value(currencyField) == null ? otherwise : row.value(currencyField);
    if (amount == null || currency == null) {
      return null;
    }
    try {
      return new Money(new BigDecimal(amount.strip()), currency);
    } catch (NumberFormatException e) {
      throw new InvalidValueException(amountField, "must be a number");
    }
  }
}
