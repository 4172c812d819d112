package io.leadwise.consent.domain.ledger;

import java.util.EnumSet;
import java.util.Set;

/** What a seller allows (domain.md, section 1): both or nothing. */
public enum ConsentScope {
  /** The agent may read the seller's emails. */
  EXCHANGE_EMAIL,
  /** The agent may work on the seller's CRM data. */
  DATAVERSE_DATA;

  public static final Set<ConsentScope> BOTH = EnumSet.allOf(ConsentScope.class);
}
