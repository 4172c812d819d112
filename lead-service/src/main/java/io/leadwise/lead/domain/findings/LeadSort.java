package io.leadwise.lead.domain.findings;

import java.util.Arrays;
import java.util.Optional;

/** What a list of leads may be sorted by. */
public enum LeadSort {
  CREATED_AT("createdAt"),
  UPDATED_AT("updatedAt"),
  LAST_NAME("lastName"),
  COMPANY_NAME("companyName");

  private final String property;

  LeadSort(String property) {
    this.property = property;
  }

  public static Optional<LeadSort> named(String property) {
    return Arrays.stream(values()).filter(sort -> sort.property.equals(property)).findFirst();
  }

  /** Whether it is a point in time, else a text in any case and without accents. */
  public boolean isTime() {
    return this == CREATED_AT || this == UPDATED_AT;
  }
}
