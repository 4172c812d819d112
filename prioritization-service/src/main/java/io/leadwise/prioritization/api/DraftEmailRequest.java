package io.leadwise.prioritization.api;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a draft. */
@Schema(name = "DraftEmail")
public record DraftEmailRequest(
    @Schema(description = "BCP 47; only en.", defaultValue = "en", nullable = true)
        @Pattern(regexp = "en", message = "must be en")
        String language) {}
