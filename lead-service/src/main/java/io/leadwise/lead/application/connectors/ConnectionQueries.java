package io.leadwise.lead.application.connectors;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.application.connectors.records.RecordStore;
import io.leadwise.lead.application.connectors.records.RecordStore.Refused;
import io.leadwise.lead.application.connectors.runs.RunRequested;
import io.leadwise.lead.domain.connectors.ConnectionState;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.connectors.RowProblem;
import io.leadwise.lead.domain.connectors.StreamCursor;
import io.leadwise.lead.persistence.connectors.ConnectionStateRepository;
import io.leadwise.lead.persistence.connectors.CursorTable;
import io.leadwise.lead.persistence.connectors.RowProblemTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What an admin sees of connections and may ask of them. */
@ApplicationScoped
public class ConnectionQueries {

  private static final int SHOWN = 10;

  @Inject Connections connections;
  @Inject ConnectionStateRepository states;
  @Inject CursorTable cursors;
  @Inject RowProblemTable problems;
  @Inject RecordStore records;
  @Inject Event<RunRequested> requested;
  @Inject Clock clock;

  /**
   * A row as it would be taken.
   *
   * @param refused why it would not; null when nothing speaks against it
   */
  public record Trial(MappedRecord record, Refused refused) {}

  /** In the order of their names. */
  @Transactional
  public Page<ConnectionView> page(Cursor cursor, int limit) {
    List<Connection> found =
        connections.all().stream()
            .filter(c -> cursor == null || c.name().compareTo(cursor.text(0)) > 0)
            .limit(limit + 1L)
            .toList();
    List<String> names = found.stream().map(Connection::name).toList();
    Map<String, ConnectionState> known = states.byNames(names);
    Map<String, List<StreamCursor>> streams = cursors.all(names);
    return Page.of(found, limit, last -> Cursor.of(last.name()))
        .map(c -> new ConnectionView(c, known.get(c.name()), streams.get(c.name())));
  }

  @Transactional
  public ConnectionView get(String name) {
    Connection connection = connections.get(name);
    return new ConnectionView(
        connection, states.findByIdOptional(name).orElse(null), cursorsOf(name));
  }

  /** Rows that were kept apart, in the order of kinds and ids. */
  @Transactional
  public Page<RowProblem> problems(String name, Cursor cursor, int limit) {
    connections.get(name);
    List<RowProblem> found =
        problems.page(
            name,
            cursor == null ? null : cursor.text(0),
            cursor == null ? null : cursor.text(1),
            limit + 1);
    return Page.of(found, limit, last -> Cursor.of(last.kind(), last.externalId()));
  }

  /**
   * Has a connection run as soon as possible.
   *
   * @param full whether to read everything anew
   * @throws ConnectionRefusedException 409 when it cannot run
   */
  @Transactional
  public ConnectionView request(String name, boolean full) {
    Connection connection = usable(name);
    states.ensure(List.of(name), clock.instant());
    ConnectionState state = states.lock(name);
    state.request(full, clock.instant());
    requested.fire(new RunRequested(name));
    return new ConnectionView(connection, state, cursorsOf(name));
  }

  /** The first rows as they would be taken; nothing is stored. Not a transaction: it waits long. */
  public List<Trial> dryRun(String name, RecordKind kind) {
    Connection connection = usable(name);
    if (connection.mapping() == null || connection.mapping().of(kind).isEmpty()) {
      throw new ConnectionRefusedException(
          "dry-run-not-available", "The connection " + name + " maps no " + kind.plural() + ".");
    }
    try {
      return connections
          .connector(connection)
          .preview(connection, PullStream.of(kind), SHOWN)
          .records()
          .stream()
          .limit(SHOWN)
          .map(record -> new Trial(record, refusal(connection, record)))
          .toList();
    } catch (RemoteBusyException e) {
      throw new ConnectorFailedException(
          "remote-busy", "The other system asks to wait " + e.pause().toSeconds() + " seconds.");
    }
  }

  private List<StreamCursor> cursorsOf(String name) {
    return cursors.all(List.of(name)).get(name);
  }

  private Refused refusal(Connection connection, MappedRecord record) {
    return record.externalId() == null
        ? new Refused(record, "malformed-row", "The row has no external id.", "externalId", false)
        : records.check(record, connection.rows());
  }

  private Connection usable(String name) {
    Connection connection = connections.get(name);
    if (!connection.problems().isEmpty()) {
      throw new ConnectionRefusedException(
          "connection-misconfigured", String.join(" ", connection.problems()));
    }
    if (!connection.settings().enabled()) {
      throw new ConnectionRefusedException(
          "connection-disabled", "The connection " + name + " is switched off.");
    }
    return connection;
  }
}
