package io.leadwise.prioritization.domain.change;

import java.util.UUID;

/**
 * A change at its place in the journal, with what decides now who may hear of it.
 *
 * @param presentOwner who owns the lead now; null when nobody does any more
 * @param consent whether the owner it is about consents; null when that is not known here
 */
public record JournalEntry(
    ChangePlace place, InsightChange change, UUID presentOwner, Boolean consent) {

  /**
   * Whether somebody may hear of it.
   *
   * @param ownerId hears only of the own list; null hears of all lists
   */
  public boolean isFor(UUID ownerId) {
    if (ownerId != null && !ownerId.equals(change.ownerId())) {
      return false;
    }
    if (change.kind() == ChangeKind.REMOVED) {
      return true;
    }
    if (!change.ownerId().equals(presentOwner)) {
      return false;
    }
    // Whoever follows one list was let in with the owner's consent, by consent-service perhaps.
    return ownerId == null ? Boolean.TRUE.equals(consent) : !Boolean.FALSE.equals(consent);
  }
}
