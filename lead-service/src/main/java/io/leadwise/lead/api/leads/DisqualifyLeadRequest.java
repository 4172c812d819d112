package io.leadwise.lead.api.leads;

import io.leadwise.lead.domain.DisqualificationReason;
import jakarta.validation.constraints.NotNull;

/** Why a lead is disqualified. */
public record DisqualifyLeadRequest(@NotNull DisqualificationReason reasonCode) {}
