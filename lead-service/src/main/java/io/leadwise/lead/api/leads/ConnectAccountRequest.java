package io.leadwise.lead.api.leads;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The account to connect a lead to. */
public record ConnectAccountRequest(@NotNull UUID accountId) {}
