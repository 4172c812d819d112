package io.leadwise.consent.domain.ledger;

/**
 * The last entry of the chain, which the next one continues.
 *
 * @param sequence number of the entry; 0 before the first
 * @param hash its hash; 64 zeros before the first
 */
public record LedgerHead(long sequence, String hash) {

  /** Where the chain begins. */
  public static final LedgerHead GENESIS = new LedgerHead(0, "0".repeat(64));
}
