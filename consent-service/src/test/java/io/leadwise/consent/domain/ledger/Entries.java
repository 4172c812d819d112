package io.leadwise.consent.domain.ledger;

import io.leadwise.consent.domain.terms.ConsentTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Entries of a ledger, for tests. */
public final class Entries {

  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  public static final ConsentTerms SHOWN = new ConsentTerms(1, 1, "en", "May the agent read?");

  private Entries() {}

  /** A first grant of a new seller. */
  public static ConsentEntry grant(LedgerHead head) {
    return ConsentEntry.grant(UUID.randomUUID(), UUID.randomUUID(), null, SHOWN, NOW, head);
  }

  /** A whole ledger. */
  public static List<ConsentEntry> chain(int length) {
    List<ConsentEntry> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      chain.add(grant(chain.isEmpty() ? LedgerHead.GENESIS : end(chain)));
    }
    return chain;
  }

  public static LedgerHead end(List<ConsentEntry> chain) {
    ConsentEntry last = chain.get(chain.size() - 1);
    return new LedgerHead(last.sequence(), last.hash());
  }
}
