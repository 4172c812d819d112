package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.application.BounceService.Noted;
import io.leadwise.emailvalidation.domain.mail.BounceClass;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a bounce was understood. */
@Schema(name = "Bounce")
public record BounceResponse(
    @Schema(description = "What it says about the mailbox; of several recipients, the gravest.")
        BounceClass meaning,
    @Schema(description = "Whether the verdict on an address changes.")
        boolean countsAgainstAddress,
    @Schema(description = "Each recipient whose address is well formed, by address.")
        List<BouncedRecipientResponse> recipients) {

  static BounceResponse of(List<Noted> noted) {
    return new BounceResponse(
        noted.stream().map(Noted::meaning).sorted().findFirst().orElseThrow(),
        noted.stream().anyMatch(Noted::counts),
        noted.stream().map(BouncedRecipientResponse::of).toList());
  }
}
