package io.leadwise.consent.api;

import io.leadwise.consent.domain.ConsentEntry;
import io.leadwise.consent.domain.ConsentScope;
import io.leadwise.consent.domain.ConsentTerms;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The text to show before consent is given. */
@Schema(name = "ConsentTerms")
public record TermsResponse(
    String purpose,
    @Schema(description = "Send it back with the consent.") int textVersion,
    @Schema(description = "BCP 47; send it back with the consent.") String language,
    @Schema(description = "Plain text with line breaks.") String text,
    Set<ConsentScope> scopes) {

  static TermsResponse of(ConsentTerms terms) {
    return new TermsResponse(
        ConsentEntry.PURPOSE, terms.version(), terms.language(), terms.text(), ConsentScope.BOTH);
  }
}
