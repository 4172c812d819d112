package io.leadwise.consent.application.ledger;

import io.leadwise.consent.config.ConsentConfig;
import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.ledger.LedgerHead;
import io.leadwise.consent.persistence.ConsentEntryRepository;
import io.leadwise.kit.problem.NotFoundProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Computes the chain of the ledger again. Whoever wrote down the hash of an earlier head can ask
 * whether it is still held: a chain whose end was cut off is whole in itself.
 */
@ApplicationScoped
public class LedgerVerification {

  @Inject ConsentEntryRepository ledger;
  @Inject ConsentConfig config;
  @Inject Clock clock;

  /**
   * Checks the ledger, for as long as the settings allow.
   *
   * @param after number of the last entry that an earlier verification found sound; 0 for all
   * @param knownHash hash that the ledger once had as its head; null for none
   * @throws NotFoundProblem when there is no entry with that number
   */
  public Verification verify(long after, String knownHash) {
    ChainWalk walk = new ChainWalk(this::page, config.verification().pageSize(), clock);
    ChainWalk.Outcome outcome = walk.go(start(after), config.verification().timeBudget());
    Boolean held = knownHash == null ? null : ledger.holds(knownHash);
    return new Verification(
        status(outcome, held),
        outcome.check().checked(),
        outcome.check().sound(),
        outcome.check().broken().orElse(null),
        held,
        clock.instant());
  }

  private LedgerHead start(long after) {
    if (after == 0) {
      return LedgerHead.GENESIS;
    }
    return ledger
        .bySequence(after)
        .map(entry -> new LedgerHead(entry.sequence(), entry.hash()))
        .orElseThrow(() -> new NotFoundProblem("consent", after));
  }

  /** A transaction each, so that a long ledger is never held in memory as a whole. */
  private List<ConsentEntry> page(long after, int limit) {
    return QuarkusTransaction.requiringNew().call(() -> ledger.chain(after, limit));
  }

  private static Verification.Status status(ChainWalk.Outcome outcome, Boolean knownHashHeld) {
    if (outcome.check().broken().isPresent() || Boolean.FALSE.equals(knownHashHeld)) {
      return Verification.Status.BROKEN;
    }
    return outcome.ended() ? Verification.Status.INTACT : Verification.Status.INCOMPLETE;
  }
}
