package io.leadwise.research.outbound;

import io.leadwise.research.application.source.Fault;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** A page could not be fetched; the message says why in words that a seller understands. */
public final class FetchException extends IOException implements Fault {

  private static final Set<Kind> THEIRS =
      EnumSet.of(Kind.UNKNOWN_HOST, Kind.CONNECTION, Kind.TIME_OUT, Kind.UNREADABLE);

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
    /** Packed in a way that is not unpacked here. */
    UNREADABLE,
    TOO_MANY_REDIRECTS,
    /** Too many others wait for a turn, or turns cannot be had. */
    BUSY,
    /** It asked to be left alone for a while. */
    PAUSED
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

  /**
   * Returns whether the host did not do well; limits of our own and wishes of the site are none.
   */
  @Override
  public boolean isTheirs() {
    return THEIRS.contains(kind);
  }
}
