package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.screening.DomainListing;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin says about a domain. */
public record ListDomainRequest(
    @NotNull
        @Schema(
            description =
                "ALLOW: never fake, disposable or spam. BLOCK: as a disposable provider. PERSONAL:"
                    + " a provider of private mailboxes. WORK: a company's own domain. SPAM: on the"
                    + " spam list.")
        DomainListing list) {}
