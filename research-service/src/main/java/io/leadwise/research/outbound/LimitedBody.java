package io.leadwise.research.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer: counted, and never more than it may be. Remembers its own trouble. */
final class LimitedBody extends FilterInputStream {

  private final String host;
  private final long most;
  private long count;
  private IOException trouble;

  LimitedBody(InputStream in, String host, long most) {
    super(in);
    this.host = host;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        count += read;
        if (count > most) {
          throw new FetchException(
              FetchException.Kind.TOO_LARGE,
              "%s answered with more than %d KiB.".formatted(host, most / 1024));
        }
      }
      return read;
    } catch (IOException e) {
      trouble = e;
      throw e;
    }
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] bytes = new byte[(int) Math.min(8192, Math.max(0, wanted))];
    return Math.max(0, read(bytes, 0, bytes.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The connection is closed by who opened it; a reader's own close must not read on. */
  @Override
  public void close() {
    // Nothing is held here.
  }

  /** Bytes so far. */
  long count() {
    return count;
  }

  /** Returns what broke the reading; null when nothing did. */
  IOException trouble() {
    return trouble;
  }
}
