package io.leadwise.bench.leads;

/**
 * Invented companies by their numbers.
 *
 * @param first number of the first one, from 1
 * @param count at least 1
 */
public record CompanyRange(int first, int count) {

  public CompanyRange {
    if (first < 1 || count < 1) {
      throw new IllegalArgumentException("At least one company, numbered from 1");
    }
  }
}
