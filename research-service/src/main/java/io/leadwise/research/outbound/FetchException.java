package io.leadwise.research.outbound;

import java.io.IOException;

/** A page could not be fetched; the message says why in words that a seller understands. */
public final class FetchException extends IOException {

  /** What went wrong. */
  public enum Kind {
    /** Scheme, port or host that is never asked. */
    NOT_ALLOWED,
    /** The site's robots.txt asks to stay away. */
    ROBOTS,
    /** No such host in DNS. */
    UNKNOWN_HOST,
    /** Refused, broken or not encrypted as it should be. */
    CONNECTION,
    TIME_OUT,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** Too many others wait for a turn at this host. */
    BUSY
  }

  private final Kind kind;

  FetchException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  FetchException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
