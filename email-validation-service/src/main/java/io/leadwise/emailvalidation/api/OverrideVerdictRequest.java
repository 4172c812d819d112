package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says about the address of a lead instead of the checks. */
public record OverrideVerdictRequest(
    @NotNull Validity validity,
    @NotNull AddressType type,
    @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\x00]*", message = "must not have a NUL character")
        @Schema(
            description = "Why, in the person's words.",
            examples = "Spoke to her on the phone, the address works.")
        String reason,
    @NotNull
        @Schema(description = "From then on the checks decide again; at most five years ahead.")
        Instant expiresAt) {}
