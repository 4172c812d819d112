package io.leadwise.consent.api;

import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.ledger.ConsentScope;
import io.leadwise.consent.domain.terms.ConsentTerms;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text to show before consent is given. */
@Schema(name = "ConsentTerms")
public record TermsResponse(
    String purpose,
    @Schema(description = "Send it back with the consent.") int textVersion,
    @Schema(
            description =
                "Grows when a new text means something else; then sellers are asked again.")
        int textMeaning,
    @Schema(description = "ISO 639-1; send it back with the consent.") String language,
    @Schema(description = "Languages that this version has.") Set<String> languages,
    @Schema(description = "Plain text with line breaks.") String text,
    @Schema(description = "SHA-256 of the text in UTF-8, hexadecimal: the ledger keeps it.")
        String textHash,
    Set<ConsentScope> scopes) {

  static TermsResponse of(ConsentTerms terms, Set<String> languages) {
    return new TermsResponse(
        ConsentEntry.PURPOSE,
        terms.version(),
        terms.meaning(),
        terms.language(),
        languages,
        terms.text(),
        terms.hash(),
        ConsentScope.BOTH);
  }
}
