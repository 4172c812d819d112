package io.leadwise.lead.application.bulk;

import io.leadwise.lead.domain.value.ExternalKey;

/**
 * One row of a bulk upsert.
 *
 * @param number line of the body, from 1
 * @param key what makes a repeat change the same record
 */
public record BulkRow<T>(int number, ExternalKey key, T record) {

  /** Rows hold personal data. */
  @Override
  public String toString() {
    return "BulkRow[" + number + "]";
  }
}
