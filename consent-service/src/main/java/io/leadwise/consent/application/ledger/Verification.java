package io.leadwise.consent.application.ledger;

import io.leadwise.consent.domain.ledger.BrokenEntry;
import io.leadwise.consent.domain.ledger.LedgerHead;
import java.time.Instant;

/**
 * What computing the chain again has shown.
 *
 * @param checked entries found sound by this verification
 * @param sound the last entry up to which the chain is whole
 * @param broken the first entry that does not continue the chain; null when none was found
 * @param knownHashHeld whether an entry has the hash that was asked for; null when none was
 */
public record Verification(
    Status status,
    long checked,
    LedgerHead sound,
    BrokenEntry broken,
    Boolean knownHashHeld,
    Instant verifiedAt) {

  /** How it came out. */
  public enum Status {
    /** To the end of the ledger, each entry continues the one before. */
    INTACT,
    /** An entry was changed, removed or slipped in, or the hash that was asked for is gone. */
    BROKEN,
    /** Sound so far; the time was over before the end. */
    INCOMPLETE
  }
}
