package io.leadwise.lead.api.leads;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The contact to connect a lead to. */
public record ConnectContactRequest(@NotNull UUID contactId) {}
