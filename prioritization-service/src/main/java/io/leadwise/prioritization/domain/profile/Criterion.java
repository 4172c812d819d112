package io.leadwise.prioritization.domain.profile;

/** The built-in criteria of a target customer profile (domain.md §7). */
public enum Criterion {
  INDUSTRY,
  EMPLOYEES,
  JOB_TITLE,
  LOCATION,
  ANNUAL_REVENUE
}
