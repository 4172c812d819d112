package io.leadwise.kit.jdbc;

import java.sql.SQLException;

/**
 * The database refused a statement or could not be reached, or a stored document is not what it
 * should be. The message names no value: it goes into logs and dead letters. The cause, where the
 * database is to blame, tells whether that may pass.
 */
public class StorageException extends RuntimeException {

  public StorageException(SQLException cause) {
    super("The database did not carry out a statement, SQLSTATE " + cause.getSQLState(), cause);
  }

  public StorageException(String message) {
    super(message);
  }
}
