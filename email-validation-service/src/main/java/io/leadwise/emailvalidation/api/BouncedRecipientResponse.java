package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.application.BounceService.Noted;
import io.leadwise.emailvalidation.domain.mail.BounceClass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a mail for one of its recipients. */
@Schema(name = "BouncedRecipient")
public record BouncedRecipientResponse(
    @Schema(description = "Address as the report has it.") String address,
    @Schema(description = "What it says about the mailbox.") BounceClass meaning,
    @Schema(description = "Whether the verdict on the address changes.")
        boolean countsAgainstAddress) {

  static BouncedRecipientResponse of(Noted noted) {
    return new BouncedRecipientResponse(noted.bounce().address(), noted.meaning(), noted.counts());
  }

  @Override
  public String toString() {
    return "BouncedRecipientResponse[" + meaning + "]";
  }
}
