package io.leadwise.lead.messaging.produced;

import io.leadwise.lead.domain.snapshot.AccountSummary;
import java.util.UUID;

/** The connected account on the wire. */
record AccountV1(
    UUID accountId,
    String name,
    String website,
    String industry,
    String country,
    Integer employees,
    int otherLeads,
    int openOpportunities,
    MoneyV1 averageEstimatedRevenue) {

  static AccountV1 of(AccountSummary account) {
    return account == null
        ? null
        : new AccountV1(
            account.accountId(),
            account.name(),
            account.website(),
            account.industry(),
            account.country(),
            account.employees(),
            Math.max(0, account.leads() - 1),
            account.openOpportunities(),
            MoneyV1.of(account.averageEstimatedRevenue()));
  }
}
