package io.leadwise.consent.api;

import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.ledger.ConsentScope;
import io.leadwise.consent.domain.ledger.ConsentStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of the ledger, with all that its hash is made of. */
@Schema(name = "Consent")
public record ConsentResponse(
    UUID id,
    @Schema(description = "Place in the chain of all entries, from 1 without gaps.") long sequence,
    UUID sellerId,
    @Schema(examples = "SALES_QUALIFICATION_AGENT") String purpose,
    @Schema(description = "Place among the entries of this seller, from 1.") long version,
    ConsentStatus status,
    Set<ConsentScope> scopes,
    @Schema(description = "Version of the text that was shown.") int textVersion,
    @Schema(description = "Texts of one meaning ask for the same.") int textMeaning,
    @Schema(description = "Language of that text, ISO 639-1.") String language,
    @Schema(description = "SHA-256 of that text in UTF-8, hexadecimal.") String textHash,
    @Schema(description = "To the microsecond.") Instant recordedAt,
    @Schema(description = "Hash of the entry before; 64 zeros in the first.") String previousHash,
    @Schema(description = "SHA-256 of this entry's canonical form, hexadecimal.") String hash) {

  static ConsentResponse of(ConsentEntry entry) {
    return new ConsentResponse(
        entry.id(),
        entry.sequence(),
        entry.sellerId(),
        entry.purpose(),
        entry.version(),
        entry.status(),
        entry.scopes(),
        entry.textVersion(),
        entry.textMeaning(),
        entry.language(),
        entry.textHash(),
        entry.recordedAt(),
        entry.previousHash(),
        entry.hash());
  }
}
