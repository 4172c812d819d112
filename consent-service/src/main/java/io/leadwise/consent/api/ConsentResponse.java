package io.leadwise.consent.api;

import io.leadwise.consent.domain.ConsentEntry;
import io.leadwise.consent.domain.ConsentScope;
import io.leadwise.consent.domain.ConsentStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the ledger. */
@Schema(name = "Consent")
public record ConsentResponse(
    UUID id,
    UUID sellerId,
    @Schema(examples = "SALES_QUALIFICATION_AGENT") String purpose,
    ConsentStatus status,
    Set<ConsentScope> scopes,
    @Schema(description = "Version of the text that was shown.") int textVersion,
    @Schema(description = "Language of that text, BCP 47.") String language,
    Instant recordedAt) {

  static ConsentResponse of(ConsentEntry entry) {
    return new ConsentResponse(
        entry.id(),
        entry.sellerId(),
        entry.purpose(),
        entry.status(),
        ConsentScope.BOTH,
        entry.textVersion(),
        entry.language(),
        entry.recordedAt());
  }
}
