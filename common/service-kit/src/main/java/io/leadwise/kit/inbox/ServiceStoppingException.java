package io.leadwise.kit.inbox;

/** The service stops before a batch is done; the batch is read again after the start. */
public class ServiceStoppingException extends RuntimeException {

  ServiceStoppingException() {
    super("The service is stopping", null, false, false);
  }
}
