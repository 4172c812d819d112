package io.leadwise.lead.application.connectors;

import io.leadwise.lead.domain.connectors.RecordKind;
import java.util.UUID;

/**
 * A part of a connection that is read for itself.
 *
 * @param name unique within the connection
 * @param sellerId whose mailbox it is, or null
 */
public record PullStream(String name, RecordKind kind, UUID sellerId) {

  /** All records of a kind. */
  public static PullStream of(RecordKind kind) {
    return new PullStream(kind.plural(), kind, null);
  }
}
