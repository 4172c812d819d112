package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.profile.DecisionRole;
import io.leadwise.prioritization.domain.role.JobFunction;
import io.leadwise.prioritization.domain.role.Seniority;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who decides at the ideal customer. */
@Schema(name = "DecisionRole")
public record DecisionRoleDocument(
    @Schema(description = "Null for any.", nullable = true) JobFunction function,
    @Schema(description = "Who stands lower does not decide.") @NotNull Seniority minSeniority) {

  DecisionRole toDomain() {
    return new DecisionRole(function, minSeniority);
  }

  static DecisionRoleDocument of(DecisionRole it) {
    return new DecisionRoleDocument(it.function(), it.minSeniority());
  }
}
