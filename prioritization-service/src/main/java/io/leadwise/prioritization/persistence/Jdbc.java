package io.leadwise.prioritization.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs one statement on the connection of the running transaction, if there is one. */
final class Jdbc {
  private Jdbc() {}

  interface Work<T> {
    T on(Connection connection, PreparedStatement statement) throws SQLException;
  }

  static <T> T run(DataSource dataSource, String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(connection, statement);
    } catch (SQLException e) {
      throw new StorageException("The database refused a statement", e);
    }
  }
}
