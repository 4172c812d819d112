package io.leadwise.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.json.EventJson;
import io.leadwise.kit.tracing.Cause;
import io.leadwise.kit.tracing.Causes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Where events wait for the relay. A row is written in the transaction of the change that it
 * announces, so that either both happen or neither.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      insert into outbox (event_id, topic, key, type, occurred_at, traceparent, correlation_id, payload)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Inject AgroalDataSource dataSource;
  @Inject IdGenerator ids;
  @Inject Clock clock;
  @Inject EventJson json;

  /**
   * Adds one event to the running transaction.
   *
   * @throws jakarta.transaction.TransactionRequiredException outside of a transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutboxEvent event) {
    append(List.of(event));
  }

  /** Adds the events in their order, as one JDBC batch; see {@link #append(OutboxEvent)}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(Collection<OutboxEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      Timestamp now = Timestamp.from(clock.instant());
      for (OutboxEvent event : events) {
        bind(insert, event, now);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new OutboxException("The events could not be stored", e);
    }
  }

  private void bind(PreparedStatement insert, OutboxEvent event, Timestamp now)
      throws SQLException {
    Cause cause = Causes.of(event.key());
    insert.setObject(1, ids.next());
    insert.setString(2, event.topic());
    insert.setString(3, event.key());
    insert.setString(4, event.type());
    insert.setTimestamp(5, now);
    insert.setString(6, cause.traceparent());
    insert.setString(7, cause.correlationId());
    insert.setBytes(8, value(event));
  }

  private byte[] value(OutboxEvent event) {
    if (event.payload() == null) {
      return null;
    }
    try {
      return json.write(event.payload());
    } catch (JsonProcessingException e) {
      throw new OutboxException("An event of type " + event.type() + " is not writable", e);
    }
  }
}
