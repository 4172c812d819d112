package io.leadwise.research.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * The clock of the database, by which all replicas tell what is due, leased and promised. By its
 * own clock, a replica that is an hour ahead would note work that nobody begins for an hour.
 */
@ApplicationScoped
public class DatabaseClock {

  private final Jdbc jdbc;

  DatabaseClock(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** The time now, also in a transaction that began long ago. */
  public Instant now() {
    return jdbc.first("select clock_timestamp() as now", row -> Jdbc.instant(row, "now"))
        .orElseThrow();
  }
}
