package io.leadwise.research.persistence;

import java.sql.SQLException;

/** The database refused a statement, or could not be reached. */
public final class StorageException extends RuntimeException {

  StorageException(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  StorageException(String message, Exception cause) {
    super(message, cause);
  }
}
