package io.leadwise.emailvalidation.persistence;

import java.sql.SQLException;

/** The database could not be read or written; the cause tells whether that may pass. */
public class StorageException extends RuntimeException {

  StorageException(SQLException cause) {
    super("The database could not be used", cause);
  }

  StorageException(String message, Exception cause) {
    super(message, cause);
  }
}
