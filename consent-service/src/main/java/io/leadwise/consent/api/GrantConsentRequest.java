package io.leadwise.consent.api;

import io.leadwise.consent.domain.ledger.ConsentScope;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the seller agrees to. */
public record GrantConsentRequest(
    @NotNull @Min(1) @Schema(description = "Version of the text that was shown.", examples = "1")
        Integer textVersion,
    @NotBlank
        @Size(max = 35)
        @Schema(description = "Language of that text, BCP 47.", examples = "en")
        String language,
    @NotNull
        @Schema(
            description = "Both, or the request is refused.",
            examples = "[\"EXCHANGE_EMAIL\", \"DATAVERSE_DATA\"]")
        Set<@NotNull ConsentScope> scopes) {}
