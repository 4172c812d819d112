package io.leadwise.kit.inbox;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/** Tells an outage, which passes, from an event that will fail again. */
final class Outages {

  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A) that blame the server or a rival transaction:
   * connection, transaction rollback (deadlock, serialization), resources, limits, operator
   * intervention, system error.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private Outages() {}

  static boolean isOutage(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException || cause instanceof SQLTransientException) {
        return true;
      }
      if (cause instanceof SQLException sql && isPassing(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassing(SQLException e) {
    String state = e.getSQLState();
    if (state == null) {
      // The connection pool speaks without a state when no connection can be had.
      return e.getMessage() != null && e.getMessage().toLowerCase().contains("acquisition timeout");
    }
    return state.length() >= 2 && PASSING.contains(state.substring(0, 2));
  }
}
