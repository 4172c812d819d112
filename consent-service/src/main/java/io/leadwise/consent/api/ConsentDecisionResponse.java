package io.leadwise.consent.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a seller consents. */
@Schema(name = "ConsentDecision")
public record ConsentDecisionResponse(
    @Schema(description = "The seller who was asked about.", required = true) UUID sellerId,
    @Schema(description = "Whether consent is given and stands.", required = true)
        boolean granted) {}
