package io.leadwise.consent.api;

import io.leadwise.consent.domain.ConsentEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the caller's consent stands. */
@Schema(name = "MyConsent")
public record MyConsentResponse(
    @Schema(description = "Whether consent is given and stands.") boolean granted,
    @Schema(description = "Whether the frontend must ask now.") boolean promptRequired,
    @Schema(description = "Version of the text to show when asking.") int currentTextVersion,
    @Schema(description = "The latest entry, if there is one.", nullable = true)
        ConsentResponse consent) {

  static MyConsentResponse of(ConsentEntry latest, int currentTextVersion) {
    boolean granted = latest != null && latest.isGranted();
    return new MyConsentResponse(
        granted, !granted, currentTextVersion, latest == null ? null : ConsentResponse.of(latest));
  }
}
