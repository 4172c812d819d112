package io.leadwise.research.application.query;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.domain.outgoing.OutgoingRequestFilter;
import io.leadwise.research.persistence.OutgoingRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells what left the house. */
@ApplicationScoped
public class OutgoingRequests {

  @Inject OutgoingRequestRepository repository;

  /**
   * Returns the newest first.
   *
   * @param cursor null for the first page
   */
  @Transactional
  public Page<OutgoingRequest> page(OutgoingRequestFilter filter, Cursor cursor, int limit) {
    return Page.of(
        repository.page(
            filter,
            cursor == null ? null : cursor.instant(0),
            cursor == null ? null : cursor.uuid(1),
            limit + 1),
        limit,
        last -> Cursor.of(last.requestedAt(), last.id()));
  }
}
