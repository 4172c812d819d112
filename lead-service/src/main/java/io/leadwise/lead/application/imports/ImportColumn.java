package io.leadwise.lead.application.imports;

import java.util.Arrays;
import java.util.Optional;

/** The columns that an import file may have, in any order. */
enum ImportColumn {
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

  private final String header;

  ImportColumn(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  static Optional<ImportColumn> named(String header) {
    return Arrays.stream(values()).filter(column -> column.header.equals(header)).findFirst();
  }
}
