package io.leadwise.research.outbound;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952) of one member. The JDK's own stream also reads members that follow each
 * other, by calling itself: a body of many empty ones overflows the stack.
 */
public final class Gunzip extends InflaterInputStream {

  private static final int BUFFER = 8 * 1024;
  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATED = 8;
  private static final int HEAD_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final CRC32 checksum = new CRC32();
  private long length;
  private boolean ended;

  /** Reads the head at once; a body that is no gzip is refused here. */
  public Gunzip(InputStream packed) throws IOException {
    super(packed, new Inflater(true), BUFFER);
    readHead();
  }

  @Override
  public int read(byte[] bytes, int offset, int wanted) throws IOException {
    if (ended) {
      return -1;
    }
    int read = super.read(bytes, offset, wanted);
    if (read < 0) {
      ended = true;
      readTail();
    } else {
      checksum.update(bytes, offset, read);
      length += read;
    }
    return read;
  }

  /** Frees memory outside of the heap; the line is closed by who opened it. */
  @Override
  public void close() {
    ended = true;
    inf.end();
  }

  private void readHead() throws IOException {
    if (little(2, in) != MAGIC || in.read() != DEFLATED) {
      throw new ZipException("Not gzip");
    }
    int flags = in.read();
    // Time, kind of packing, operating system.
    little(6, in);
    if ((flags & EXTRA) != 0) {
      in.skipNBytes(little(2, in));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEAD_CHECKSUM) != 0) {
      little(2, in);
    }
  }

  private void readTail() throws IOException {
    int left = inf.getRemaining();
    InputStream rest = new SequenceInputStream(new ByteArrayInputStream(buf, len - left, left), in);
    if (little(4, rest) != checksum.getValue() || little(4, rest) != (length & 0xffff_ffffL)) {
      throw new ZipException("Damaged");
    }
    if (rest.read() >= 0) {
      throw new ZipException("More than one member");
    }
  }

  private void skipText() throws IOException {
    while (little(1, in) != 0) {
      // A name or comment ends with a zero; how long it may be is up to the limit of the line.
    }
  }

  private static long little(int bytes, InputStream in) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      value |= (long) next << (8 * i);
    }
    return value;
  }
}
