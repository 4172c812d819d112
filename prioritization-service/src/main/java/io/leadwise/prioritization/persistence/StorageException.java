package io.leadwise.prioritization.persistence;

/** The database or a stored document could not be used. */
public class StorageException extends RuntimeException {
  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
