package io.leadwise.kit.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells an outage of the database, which passes, from a statement that will fail again. */
public final class Outages {

  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A) that blame the server or a rival transaction:
   * connection, transaction rollback (deadlock, serialization), resources such as disk and
   * connections, limits, operator intervention, system error.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private Outages() {}

  /** Whether an outage is the reason, or one of the reasons, of what was thrown. */
  public static boolean isOutage(Throwable e) {
    return isOutage(e, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean isOutage(Throwable e, Set<Throwable> seen) {
    if (e == null || !seen.add(e)) {
      return false;
    }
    if (e instanceof SQLTransientException || (e instanceof SQLException sql && isPassing(sql))) {
      return true;
    }
    if (isOutage(e.getCause(), seen)) {
      return true;
    }
    // The transaction manager tells why a commit failed beside its own exception, not below it.
    for (Throwable beside : e.getSuppressed()) {
      if (isOutage(beside, seen)) {
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
