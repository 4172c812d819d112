package io.leadwise.lead.application.connectors;

/** The stream may not be read any more, and its position is to be forgotten. */
public class StreamClosedException extends RuntimeException {

  public StreamClosedException() {
    super("The stream may not be read any more", null, false, false);
  }
}
