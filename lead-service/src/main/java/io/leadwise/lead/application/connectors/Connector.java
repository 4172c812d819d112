package io.leadwise.lead.application.connectors;

import io.leadwise.lead.domain.connectors.ConnectorType;
import java.util.List;

/** Speaks to one kind of system. Where a stream stands is kept for it, so it remembers nothing. */
public interface Connector {

  ConnectorType type();

  /** What is wrong with the settings, as sentences that name the setting; empty when nothing is. */
  List<String> check(Connection connection);

  /** The streams of a run, in the order in which they are to be read. */
  List<PullStream> streams(Connection connection);

  /**
   * Called once at the beginning of a run; what goes wrong here must not end it.
   *
   * @param streams those of the run
   */
  default void prepare(Connection connection, List<PullStream> streams) {}

  /**
   * Reads the next page of a stream. Asked again with the same position it may bring the same rows
   * again.
   *
   * @param position where the stream goes on; null reads it from the beginning
   * @param limit most rows that are wanted
   * @throws CursorExpiredException when the other system does not know the position any more
   * @throws StreamClosedException when the stream may not be read any more
   * @throws RemoteBusyException when the other system asks to come back later
   * @throws ConnectorFailedException when it does not answer as it should
   */
  PulledPage pull(Connection connection, PullStream stream, String position, int limit);

  /** The first rows of a stream, only to be looked at. */
  default PulledPage preview(Connection connection, PullStream stream, int limit) {
    return pull(connection, stream, null, limit);
  }
}
