package io.leadwise.prioritization.domain.profile;

/** How a custom criterion compares a field. */
public enum Operator {
  /** The value is that one, whatever its case and accents. */
  EQUALS,
  /** The value is one of those. */
  ANY_OF,
  /** The text contains the words of one of the values, side by side. */
  CONTAINS,
  AT_LEAST,
  AT_MOST,
  /** Both ends included. */
  BETWEEN,
  IS_PRESENT
}
