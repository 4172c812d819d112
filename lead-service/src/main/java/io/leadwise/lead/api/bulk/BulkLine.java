package io.leadwise.lead.api.bulk;

/**
 * A line of the body that is not blank.
 *
 * @param number from 1
 */
record BulkLine(int number, String text) {

  /** Rows hold personal data. */
  @Override
  public String toString() {
    return "BulkLine[" + number + "]";
  }
}
