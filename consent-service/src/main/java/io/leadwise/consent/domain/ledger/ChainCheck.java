package io.leadwise.consent.domain.ledger;

import java.util.Optional;

/** Follows the chain, entry by entry in their order, up to the first that does not continue it. */
public final class ChainCheck {

  private LedgerHead sound;
  private long checked;
  private BrokenEntry broken;

  /**
   * @param from the last entry that was checked before; {@link LedgerHead#GENESIS} to check all
   */
  public ChainCheck(LedgerHead from) {
    this.sound = from;
  }

  /**
   * Checks the next entry.
   *
   * @return whether the chain is whole so far
   */
  public boolean accept(ConsentEntry entry) {
    Fault fault = fault(entry);
    if (fault != null) {
      broken = new BrokenEntry(entry.sequence(), entry.id(), fault);
      return false;
    }
    sound = new LedgerHead(entry.sequence(), entry.hash());
    checked++;
    return true;
  }

  private Fault fault(ConsentEntry entry) {
    if (entry.sequence() != sound.sequence() + 1) {
      return Fault.SEQUENCE_BROKEN;
    }
    if (!entry.previousHash().equals(sound.hash())) {
      return Fault.LINK_BROKEN;
    }
    return entry.hash().equals(EntryHash.of(entry)) ? null : Fault.CONTENT_CHANGED;
  }

  /** The last entry up to which the chain is whole. */
  public LedgerHead sound() {
    return sound;
  }

  /** How many entries were found sound. */
  public long checked() {
    return checked;
  }

  /** The first entry that does not continue the chain. */
  public Optional<BrokenEntry> broken() {
    return Optional.ofNullable(broken);
  }
}
