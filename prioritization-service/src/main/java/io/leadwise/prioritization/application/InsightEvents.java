package io.leadwise.prioritization.application;

import io.leadwise.prioritization.domain.insight.InsightRevision;
import java.util.List;
import java.util.UUID;

/** Announces insights, in the transaction that made them. */
public interface InsightEvents {

  void updated(List<InsightRevision> revisions);

  /** Withdraws what was published about these leads. */
  void erased(List<UUID> leadIds);
}
