package io.leadwise.lead.application.connectors;

/** The other system does not know the position any more: the stream is to be read anew. */
public class CursorExpiredException extends RuntimeException {

  public CursorExpiredException() {
    super("The position is not known any more", null, false, false);
  }
}
