package io.leadwise.emailvalidation.domain.verdict;

/** How one check went. */
public enum CheckResult {
  PASSED,
  FAILED,
  WARNING,
  UNKNOWN,
  SKIPPED
}
