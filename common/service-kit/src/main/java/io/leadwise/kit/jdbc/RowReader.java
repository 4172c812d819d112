package io.leadwise.kit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes an object out of the row that the result stands on. */
@FunctionalInterface
public interface RowReader<T> {
  T read(ResultSet row) throws SQLException;
}
