package io.leadwise.research.outbound.audit;

import io.leadwise.research.domain.outgoing.OutgoingRequest;

/** Remembers what left the house. */
public interface RequestLog {

  /** Returns whether there is room for another request: what cannot be noted must not go out. */
  boolean hasRoom();

  void note(OutgoingRequest request);
}
