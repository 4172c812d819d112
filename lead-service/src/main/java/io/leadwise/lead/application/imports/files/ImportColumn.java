package io.leadwise.lead.application.imports.files;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns that an import file may have, in any order. */
public enum ImportColumn {
  EXTERNAL_ID("externalId"),
  CREATED_AT("createdAt"),
  STATUS("status"),
  OWNER_EMAIL("ownerEmail"),
  FIRST_NAME("firstName"),
  LAST_NAME("lastName"),
  EMAIL("email"),
  PHONE("phone"),
  JOB_TITLE("jobTitle"),
  COMPANY_NAME("companyName"),
  WEBSITE("website"),
  COUNTRY("country"),
  CITY("city"),
  INDUSTRY("industry"),
  EMPLOYEES("employees"),
  ANNUAL_REVENUE("annualRevenue"),
  ANNUAL_REVENUE_CURRENCY("annualRevenueCurrency"),
  NEED("need"),
  SOURCE("source"),
  MARKETING_QUALIFIED("marketingQualified"),
  ACCOUNT_NAME("accountName"),
  LAST_INTENT("lastIntent"),
  REPLIES_COUNT("repliesCount"),
  MEETINGS_COUNT("meetingsCount"),
  UNANSWERED_CALLS("unansweredCalls");

  private static final Map<String, ImportColumn> BY_HEADER =
      Arrays.stream(values()).collect(Collectors.toMap(column -> column.header, column -> column));

  private final String header;

  ImportColumn(String header) {
    this.header = header;
  }

  /** Name in files. */
  public String header() {
    return header;
  }

  /** Whether a column has that name. */
  public static boolean isColumn(String header) {
    return BY_HEADER.containsKey(header);
  }

  static Optional<ImportColumn> named(String header) {
    return Optional.ofNullable(BY_HEADER.get(header));
  }
}
