package io.leadwise.consent.application.ledger;

import io.leadwise.consent.domain.ledger.ChainCheck;
import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.ledger.LedgerHead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Walks along the chain in pages until its end, its first broken entry or the end of the time. */
final class ChainWalk {

  /** Gives the ledger in slices, in the order of the chain. */
  interface Pages {

    /**
     * @param after number of the last entry that is not wanted; 0 from the start
     * @return fewer than the limit at the end only
     */
    List<ConsentEntry> after(long after, int limit);
  }

  private final Pages pages;
  private final int pageSize;
  private final Clock clock;

  ChainWalk(Pages pages, int pageSize, Clock clock) {
    this.pages = pages;
    this.pageSize = pageSize;
    this.clock = clock;
  }

  /**
   * @param from the last entry that was checked before
   * @param most how long it may take; at least one page is checked
   */
  Outcome go(LedgerHead from, Duration most) {
    Instant deadline = clock.instant().plus(most);
    ChainCheck check = new ChainCheck(from);
    while (true) {
      List<ConsentEntry> page = pages.after(check.sound().sequence(), pageSize);
      if (!page.stream().allMatch(check::accept) || page.size() < pageSize) {
        return new Outcome(check, true);
      }
      if (!clock.instant().isBefore(deadline)) {
        return new Outcome(check, false);
      }
    }
  }

  /**
   * @param ended whether the end of the chain, or of what is sound of it, was reached
   */
  record Outcome(ChainCheck check, boolean ended) {}
}
