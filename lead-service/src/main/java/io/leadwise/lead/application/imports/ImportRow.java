package io.leadwise.lead.application.imports;

import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.crm.IntentType;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Money;
import io.leadwise.lead.domain.value.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a file, typed. A column that the file does not have leaves what is known; an empty
 * cell clears it.
 */
final class ImportRow {

  private static final int MAX_CONTACTS = 100;

  private final ImportHeader header;
  private final CSVRecord row;
  private final ExternalKey key;

  /**
   * @throws InvalidValueException when it has no external id or a cell too many or too few
   */
  ImportRow(ImportHeader header, CSVRecord row, String externalSource) {
    this.header = header;
    this.row = row;
    this.key = new ExternalKey(externalSource, cell(ImportColumn.EXTERNAL_ID));
    if (row.size() != header.size()) {
      throw new InvalidValueException(
          "the row", "must have " + header.size() + " cells like the header, it has " + row.size());
    }
  }

  long number() {
    return CsvFile.number(row);
  }

  ExternalKey key() {
    return key;
  }

  /** In lower case. */
  String ownerEmail() {
    return Texts.required(ImportColumn.OWNER_EMAIL.header(), cell(ImportColumn.OWNER_EMAIL), 320)
        .toLowerCase(Locale.ROOT);
  }

  /** Null when no account is to be connected. */
  String accountName() {
    return Texts.optional(ImportColumn.ACCOUNT_NAME.header(), cell(ImportColumn.ACCOUNT_NAME), 200);
  }

  LeadStatus status() {
    String cell = cell(ImportColumn.STATUS);
    return cell == null ? LeadStatus.OPEN : constant(ImportColumn.STATUS, LeadStatus.class);
  }

  /** When the lead was created in the CRM, or null when the file does not say. */
  Instant createdAt() {
    String cell = cell(ImportColumn.CREATED_AT);
    if (cell == null) {
      return null;
    }
    try {
      return cell.length() == 10
          ? LocalDate.parse(cell).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(cell).toInstant();
    } catch (DateTimeException e) {
      throw invalid(
          ImportColumn.CREATED_AT, "must be a time such as 2026-11-20T08:15:00Z or a day");
    }
  }

  LeadDetails details(LeadDetails known) {
    return new LeadDetails(
        text(ImportColumn.FIRST_NAME, known.firstName()),
        text(ImportColumn.LAST_NAME, known.lastName()),
        text(ImportColumn.EMAIL, known.email()),
        text(ImportColumn.PHONE, known.phone()),
        text(ImportColumn.JOB_TITLE, known.jobTitle()),
        text(ImportColumn.COMPANY_NAME, known.companyName()),
        text(ImportColumn.WEBSITE, known.website()),
        text(ImportColumn.COUNTRY, known.country()),
        text(ImportColumn.CITY, known.city()),
        text(ImportColumn.INDUSTRY, known.industry()),
        header.has(ImportColumn.EMPLOYEES)
            ? integer(ImportColumn.EMPLOYEES, Integer.MAX_VALUE)
            : known.employees(),
        revenue(known.annualRevenue()),
        text(ImportColumn.NEED, known.need()),
        text(ImportColumn.SOURCE, known.source()),
        header.has(ImportColumn.MARKETING_QUALIFIED)
            ? flag(ImportColumn.MARKETING_QUALIFIED)
            : known.marketingQualified());
  }

  /** Null when the file says nothing about contacts. */
  ImportedContacts contacts() {
    if (!header.has(ImportColumn.LAST_INTENT)
        && !header.has(ImportColumn.REPLIES_COUNT)
        && !header.has(ImportColumn.MEETINGS_COUNT)
        && !header.has(ImportColumn.UNANSWERED_CALLS)) {
      return null;
    }
    return new ImportedContacts(
        count(ImportColumn.REPLIES_COUNT),
        cell(ImportColumn.LAST_INTENT) == null
            ? null
            : constant(ImportColumn.LAST_INTENT, IntentType.class),
        count(ImportColumn.MEETINGS_COUNT),
        count(ImportColumn.UNANSWERED_CALLS));
  }

  private Money revenue(Money known) {
    if (!header.has(ImportColumn.ANNUAL_REVENUE)) {
      return known;
    }
    String amount = cell(ImportColumn.ANNUAL_REVENUE);
    String currency = cell(ImportColumn.ANNUAL_REVENUE_CURRENCY);
    // A column of currencies is often filled for all rows, also those without an amount.
    if (amount == null) {
      return null;
    }
    if (currency == null) {
      throw invalid(ImportColumn.ANNUAL_REVENUE_CURRENCY, "must be given with an amount");
    }
    try {
      return new Money(new BigDecimal(amount), currency);
    } catch (NumberFormatException e) {
      throw invalid(ImportColumn.ANNUAL_REVENUE, "must be a number such as 61000000 or 1.5");
    }
  }

  private String text(ImportColumn column, String known) {
    return header.has(column) ? cell(column) : known;
  }

  private int count(ImportColumn column) {
    Integer count = integer(column, MAX_CONTACTS);
    return count == null ? 0 : count;
  }

  private Integer integer(ImportColumn column, int max) {
    String cell = cell(column);
    if (cell == null) {
      return null;
    }
    try {
      int value = Integer.parseInt(cell);
      if (value >= 0 && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw invalid(column, "must be a whole number");
    }
    throw invalid(column, "must be between 0 and " + max);
  }

  private boolean flag(ImportColumn column) {
    String cell = cell(column);
    if (cell == null) {
      return false;
    }
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw invalid(column, "must be true or false");
    };
  }

  private <E extends Enum<E>> E constant(ImportColumn column, Class<E> type) {
    try {
      return Enum.valueOf(type, cell(column).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw invalid(column, "must be one of " + java.util.Arrays.toString(type.getEnumConstants()));
    }
  }

  private String cell(ImportColumn column) {
    return header.cell(row, column);
  }

  private static InvalidValueException invalid(ImportColumn column, String rule) {
    return new InvalidValueException(column.header(), rule);
  }
}
