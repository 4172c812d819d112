package io.leadwise.lead.api.connections;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.ConnectionView;
import io.leadwise.lead.domain.connectors.ConnectionState;
import io.leadwise.lead.domain.connectors.ConnectorType;
import io.leadwise.lead.domain.connectors.StreamCursor;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection and how far it is. */
@Schema(name = "Connection")
public record ConnectionResponse(
    @Schema(examples = "crm") String name,
    ConnectorType type,
    State state,
    @Schema(description = "Why it cannot run, as sentences; empty when it can.")
        List<String> problems,
    @Schema(description = "Of the latest run.") Counts counts,
    @Schema(description = "Where each stream goes on.") List<StreamPosition> cursors,
    @Schema(description = "The latest failure; null when there was none.", nullable = true)
        LastError lastError,
    Instant startedAt,
    Instant endedAt,
    @Schema(description = "When a run last reached its end.") Instant succeededAt,
    @Schema(description = "When it is due next.") Instant nextRunAt) {

  /** What a connection does. */
  @Schema(name = "ConnectionState")
  public enum State {
    IDLE,
    RUNNING,
    WAITING,
    FAILED,
    DISABLED,
    MISCONFIGURED
  }

  /** What became of the rows. */
  @Schema(name = "ConnectionCounts")
  public record Counts(long created, long updated, long unchanged, long removed, long failed) {}

  /** Where a stream goes on. */
  @Schema(name = "ConnectionCursor")
  public record StreamPosition(
      @Schema(examples = "leads") String stream,
      @Schema(description = "In the words of the other system; opaque.") String position,
      Instant updatedAt) {}

  /** Why a run failed. */
  @Schema(name = "ConnectionError")
  public record LastError(
      @Schema(examples = "sign-in-failed") String code, String message, Instant at) {}

  static ConnectionResponse of(ConnectionView view) {
    Connection connection = view.connection();
    ConnectionState known = view.state();
    return new ConnectionResponse(
        connection.name(),
        connection.type(),
        state(connection, known),
        connection.problems(),
        counts(known),
        view.cursors().stream().map(ConnectionResponse::position).toList(),
        known == null || known.errorCode() == null
            ? null
            : new LastError(known.errorCode(), known.errorMessage(), known.errorAt()),
        known == null ? null : known.startedAt(),
        known == null ? null : known.endedAt(),
        known == null ? null : known.succeededAt(),
        known == null ? null : known.nextRunAt());
  }

  private static State state(Connection connection, ConnectionState known) {
    if (!connection.settings().enabled()) {
      return State.DISABLED;
    }
    if (!connection.problems().isEmpty()) {
      return State.MISCONFIGURED;
    }
    return known == null ? State.IDLE : State.valueOf(known.status().name());
  }

  private static Counts counts(ConnectionState known) {
    if (known == null) {
      return new Counts(0, 0, 0, 0, 0);
    }
    var counts = known.counts();
    return new Counts(
        counts.created(), counts.updated(), counts.unchanged(), counts.removed(), counts.failed());
  }

  private static StreamPosition position(StreamCursor cursor) {
    return new StreamPosition(cursor.stream(), cursor.position(), cursor.updatedAt());
  }
}
