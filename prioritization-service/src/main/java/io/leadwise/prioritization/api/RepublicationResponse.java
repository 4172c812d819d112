package io.leadwise.prioritization.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What will be published again.
 *
 * @param leads how many leads
 */
@Schema(name = "Republication")
public record RepublicationResponse(
    @Schema(description = "How many leads have an insight that is published again.") long leads) {}
