package io.leadwise.lead.api.leads;

import io.leadwise.lead.domain.DisqualificationReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a lead is disqualified. */
public record DisqualifyLeadRequest(
    @NotNull DisqualificationReason reasonCode,
    @Size(max = 500) @Schema(description = "The same in the seller's own words.") String comment) {

  /** A comment may name a person. */
  @Override
  public String toString() {
    return "DisqualifyLeadRequest[" + reasonCode + "]";
  }
}
