package io.leadwise.lead.persistence.connectors;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.connectors.StreamCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where streams of connections go on. */
@ApplicationScoped
public class CursorTable {

  @Inject Jdbc jdbc;

  public Optional<String> position(String connection, String stream) {
    return jdbc.first(
        "select position from connection_cursor where connection = ? and stream = ?",
        row -> row.getString("position"),
        connection,
        stream);
  }

  /** By connection, in the order of the names of the streams; one without any has an empty list. */
  public Map<String, List<StreamCursor>> all(Collection<String> connections) {
    Map<String, List<StreamCursor>> all = new HashMap<>();
    connections.forEach(name -> all.put(name, new ArrayList<>()));
    jdbc.query(
            """
            select connection, stream, position, updated_at from connection_cursor
             where connection = any(?) order by connection, stream
            """,
            row ->
                Map.entry(
                    row.getString("connection"),
                    new StreamCursor(
                        row.getString("stream"),
                        row.getString("position"),
                        Jdbc.instant(row, "updated_at"))),
            connections)
        .forEach(found -> all.get(found.getKey()).add(found.getValue()));
    return all;
  }

  /**
   * @param seller whose mailbox the stream is, or null
   */
  public void put(String connection, String stream, UUID seller, String position, Instant now) {
    jdbc.update(
        """
        insert into connection_cursor (connection, stream, seller_id, position, updated_at)
        values (?, ?, ?::uuid, ?, ?)
        on conflict (connection, stream) do update
          set position = excluded.position, updated_at = excluded.updated_at
        """,
        connection,
        stream,
        seller,
        position,
        now);
  }

  public void delete(String connection, String stream) {
    jdbc.update(
        "delete from connection_cursor where connection = ? and stream = ?", connection, stream);
  }

  public void deleteAll(String connection) {
    jdbc.update("delete from connection_cursor where connection = ?", connection);
  }

  /** Those of all mailboxes of a seller. */
  public void deleteOf(UUID seller) {
    jdbc.update("delete from connection_cursor where seller_id = ?", seller);
  }
}
