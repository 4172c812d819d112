package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.lead.VerdictChange;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verdict on the address of a lead that said something new. */
@Schema(name = "VerdictChange")
public record VerdictChangeResponse(
    @Schema(description = "Version of the verdict; equals the ETag of then.") long version,
    Instant at,
    @Schema(
            description =
                "CHECK: a new address or a new result. BOUNCE: mail came back. OVERRIDE, LIFT: a"
                    + " person overruled the checks, or let them decide again. EXPIRY: the override"
                    + " expired.")
        VerdictChange.Cause cause,
    @Schema(description = "The person who said so; null when nobody did.", nullable = true) UUID by,
    @Schema(description = "The address of then; null when the lead had none.", nullable = true)
        String email,
    Validity validity,
    Reason reason,
    AddressType type,
    @Schema(description = "The person's reason.", nullable = true) String note) {

  static VerdictChangeResponse of(VerdictChange change) {
    return new VerdictChangeResponse(
        change.version(),
        change.at(),
        change.cause(),
        change.by(),
        change.email(),
        change.validity(),
        change.reason(),
        change.type(),
        change.note());
  }

  @Override
  public String toString() {
    return "VerdictChangeResponse[version " + version + ", " + cause + "]";
  }
}
