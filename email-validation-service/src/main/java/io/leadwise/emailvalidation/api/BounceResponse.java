package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.mail.BounceClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a bounce was understood. */
@Schema(name = "Bounce")
public record BounceResponse(
    @Schema(description = "What the status says about the mailbox.") BounceClass meaning,
    @Schema(description = "Whether the verdict on the address changes.")
        boolean countsAgainstAddress) {

  static BounceResponse of(BounceClass meaning) {
    return new BounceResponse(meaning, meaning.countsAgainstAddress());
  }
}
