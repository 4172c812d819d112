package io.leadwise.kit.http;

import io.agroal.api.AgroalDataSource;
import io.leadwise.kit.http.Idempotency.StoredAnswer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/** The table of used idempotency keys. */
@ApplicationScoped
class IdempotencyKeys {

  @Inject AgroalDataSource dataSource;
  @Inject Clock clock;
  @Inject HttpConfig config;

  /** Returns false when the key is taken; waits for a transaction that is about to take it. */
  boolean claim(String scope, String key, String requestHash) {
    String sql =
        """
        insert into idempotency_key (scope, key, request_hash, created_at) values (?, ?, ?, ?)
        on conflict do nothing
        """;
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setString(1, scope);
      insert.setString(2, key);
      insert.setString(3, requestHash);
      insert.setTimestamp(4, Timestamp.from(clock.instant()));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  void complete(String scope, String key, StoredAnswer answer) {
    String sql =
        """
        update idempotency_key set status = ?, location = ?, etag = ?, body = ?
         where scope = ? and key = ?
        """;
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(sql)) {
      update.setInt(1, answer.status());
      update.setString(2, answer.location());
      update.setString(3, answer.etag());
      update.setString(4, answer.body());
      update.setString(5, scope);
      update.setString(6, key);
      update.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  StoredAnswer find(String scope, String key) {
    String sql =
        """
        select request_hash, status, location, etag, body from idempotency_key
         where scope = ? and key = ?
        """;
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setString(1, scope);
      select.setString(2, key);
      try (var r = select.executeQuery()) {
        r.next();
        return new StoredAnswer(
            r.getString(1), r.getInt(2), r.getString(3), r.getString(4), r.getString(5));
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Scheduled(every = "1h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    try (var connection = dataSource.getConnection();
        var delete =
            connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
      delete.setTimestamp(1, Timestamp.from(clock.instant().minus(config.idempotencyRetention())));
      delete.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("The idempotency keys could not be used", e);
  }
}
