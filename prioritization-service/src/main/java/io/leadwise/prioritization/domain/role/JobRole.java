package io.leadwise.prioritization.domain.role;

import java.util.Set;

/**
 * What a job title says.
 *
 * @param functions what the person works on; empty when the title does not say it
 * @param seniority null when the title does not say it
 * @param held false when the title is one of the past only
 */
public record JobRole(Set<JobFunction> functions, Seniority seniority, boolean held) {

  static final JobRole PAST = new JobRole(Set.of(), null, false);

  public JobRole {
    functions = Set.copyOf(functions);
  }
}
