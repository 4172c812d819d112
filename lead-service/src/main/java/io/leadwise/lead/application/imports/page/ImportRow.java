package io.leadwise.lead.application.imports.page;

import io.leadwise.lead.application.imports.files.ImportColumn;
import io.leadwise.lead.application.imports.files.RawRow;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.crm.IntentType;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Money;
import io.leadwise.lead.domain.value.Texts;
import io.leadwise.lead.persistence.imports.ImportedLeadTable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * One row of a file, typed. A column that the file does not have leaves what is known; an empty
 * cell clears it.
 */
final class ImportRow {

  private static final int MAX_CONTACTS = 100;

  private final RawRow row;
  private final ExternalKey key;

  /**
   * @throws InvalidValueException when nothing in it could recognise the lead
   */
  ImportRow(RawRow row, String externalSource) {
    this.row = row;
    if (row.problem() != null) {
      throw new RowProblemException(row.problem(), row.problemField());
    }
    this.key = ExternalKey.ofNullable(externalSource, cell(ImportColumn.EXTERNAL_ID));
    if (key == null && email() == null && nameKey() == null) {
      throw new InvalidValueException(
          "the row", "must have an externalId, an email, or a name and companyName");
    }
  }

  RawRow raw() {
    return row;
  }

  long number() {
    return row.number();
  }

  /** Null when the row has no external id. */
  ExternalKey key() {
    return key;
  }

  String externalId() {
    return key == null ? null : key.id();
  }

  String email() {
    return cell(ImportColumn.EMAIL);
  }

  /** What recognises a lead without external id and email; null when a part is missing. */
  String nameKey() {
    return LeadKeys.name(
        cell(ImportColumn.FIRST_NAME),
        cell(ImportColumn.LAST_NAME),
        cell(ImportColumn.COMPANY_NAME));
  }

  /**
   * The parts of {@link #nameKey}.
   *
   * @param anyLead whether leads with an external id count
   */
  ImportedLeadTable.Name name(boolean anyLead) {
    return new ImportedLeadTable.Name(
        LeadKeys.folded(cell(ImportColumn.FIRST_NAME)),
        LeadKeys.folded(cell(ImportColumn.LAST_NAME)),
        LeadKeys.folded(cell(ImportColumn.COMPANY_NAME)),
        anyLead);
  }

  /** The key by which a lead is looked for where no external id decides. */
  String lesserKey() {
    return email() == null ? nameKey() : LeadKeys.email(email());
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
        row.has(ImportColumn.EMPLOYEES)
            ? integer(ImportColumn.EMPLOYEES, Integer.MAX_VALUE)
            : known.employees(),
        revenue(known.annualRevenue()),
        text(ImportColumn.NEED, known.need()),
        text(ImportColumn.SOURCE, known.source()),
        row.has(ImportColumn.MARKETING_QUALIFIED)
            ? flag(ImportColumn.MARKETING_QUALIFIED)
            : known.marketingQualified());
  }

  /** Null when the file says nothing about contacts. */
  ImportedContacts contacts() {
    if (!row.has(ImportColumn.LAST_INTENT)
        && !row.has(ImportColumn.REPLIES_COUNT)
        && !row.has(ImportColumn.MEETINGS_COUNT)
        && !row.has(ImportColumn.UNANSWERED_CALLS)) {
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
    if (!row.has(ImportColumn.ANNUAL_REVENUE)) {
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
    return row.has(column) ? cell(column) : known;
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
    return row.value(column);
  }

  private static InvalidValueException invalid(ImportColumn column, String rule) {
    return new InvalidValueException(column.header(), rule);
  }
}
