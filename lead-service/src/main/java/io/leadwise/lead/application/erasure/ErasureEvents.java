package io.leadwise.lead.application.erasure;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Tells the other services to forget leads, in the running transaction. */
public interface ErasureEvents {

  /** Withdraws what was published about the leads, and asks whoever read it to forget it. */
  void erased(UUID erasureId, Collection<UUID> leadIds, Instant requestedAt);
}
