package io.leadwise.research.testing;

import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.outbound.audit.RequestLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log in memory of what left the house. */
public final class NotedRequests implements RequestLog {

  private final List<OutgoingRequest> noted = new CopyOnWriteArrayList<>();

  @Override
  public boolean hasRoom() {
    return true;
  }

  @Override
  public void note(OutgoingRequest request) {
    noted.add(request);
  }

  public List<OutgoingRequest> noted() {
    return List.copyOf(noted);
  }
}
