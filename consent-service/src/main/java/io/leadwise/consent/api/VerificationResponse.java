package io.leadwise.consent.api;

import io.leadwise.consent.application.ledger.Verification;
import io.leadwise.consent.domain.ledger.BrokenEntry;
import io.leadwise.consent.domain.ledger.Fault;
import io.leadwise.consent.domain.ledger.LedgerHead;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What computing the chain of the ledger again has shown. */
@Schema(name = "ConsentVerification")
public record VerificationResponse(
    @Schema(
            description =
                "`INTACT`: whole to its end. `BROKEN`: an entry was changed, removed or slipped in,"
                    + " or `knownHash` is gone. `INCOMPLETE`: sound so far, the time was over.")
        Verification.Status status,
    @Schema(description = "Entries found sound by this request.") long checked,
    @Schema(
            description =
                "The last entry up to which the chain is whole. When it is `INTACT` that is the"
                    + " head: write it down elsewhere, and ask for it later as `knownHash`.")
        Entry sound,
    @Schema(description = "The first entry that does not continue the chain.", nullable = true)
        Broken firstBroken,
    @Schema(
            description = "Whether an entry has the `knownHash`; null without one.",
            nullable = true)
        Boolean knownHashHeld,
    Instant verifiedAt) {

  static VerificationResponse of(Verification verification) {
    return new VerificationResponse(
        verification.status(),
        verification.checked(),
        Entry.of(verification.sound()),
        Broken.of(verification.broken()),
        verification.knownHashHeld(),
        verification.verifiedAt());
  }

  /** A place in the chain. */
  @Schema(name = "LedgerHead")
  public record Entry(
      @Schema(description = "Number of the entry; 0 before the first.") long sequence,
      @Schema(description = "Its hash; 64 zeros before the first.") String hash) {

    static Entry of(LedgerHead head) {
      return new Entry(head.sequence(), head.hash());
    }
  }

  /** An entry that does not continue the chain. */
  @Schema(name = "BrokenConsent")
  public record Broken(long sequence, UUID id, Fault fault) {

    static Broken of(BrokenEntry broken) {
      return broken == null ? null : new Broken(broken.sequence(), broken.id(), broken.fault());
    }
  }
}
