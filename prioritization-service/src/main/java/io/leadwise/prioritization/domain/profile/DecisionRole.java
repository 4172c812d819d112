package io.leadwise.prioritization.domain.profile;

import io.leadwise.prioritization.domain.role.JobFunction;
import io.leadwise.prioritization.domain.role.Seniority;

/**
 * Who decides at the ideal customer.
 *
 * @param function null for any
 * @param minSeniority who stands lower does not decide
 */
public record DecisionRole(JobFunction function, Seniority minSeniority) {
  public DecisionRole {
    if (minSeniority == null) {
      throw new InvalidProfileException("A decision-making role needs a least seniority.");
    }
  }
}
