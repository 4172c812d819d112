package io.leadwise.research.outbound.cache;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** A body that leaves a packed copy of itself while it is read, up to a size. */
public final class BodyCopy implements AutoCloseable {

  /** So much is read on when a reader stops short of the end, as readers of JSON do. */
  private static final int REST = 16 * 1024;

  private final InputStream body;
  private final int most;
  private final Consumer<byte[]> keeper;
  private ByteArrayOutputStream packed;
  private GZIPOutputStream packer;
  private boolean ended;

  private BodyCopy(InputStream body, int most, Consumer<byte[]> keeper) {
    this.body = keeper == null ? body : new Copied(body);
    this.most = most;
    this.keeper = keeper;
  }

  /** A body that is not to be kept. */
  public static BodyCopy none(InputStream body) {
    return new BodyCopy(body, 0, null);
  }

  /**
   * @param most bytes of a copy; a larger one is thrown away
   * @param keeper takes the whole copy
   */
  static BodyCopy of(InputStream body, int most, Consumer<byte[]> keeper) throws IOException {
    BodyCopy copy = new BodyCopy(body, most, keeper);
    copy.packed = new ByteArrayOutputStream();
    copy.packer = new GZIPOutputStream(copy.packed);
    return copy;
  }

  public InputStream body() {
    return body;
  }

  /** Keeps the copy, if the body was read to its end; half an answer is none. */
  public void keep() throws IOException {
    if (packer == null) {
      return;
    }
    if (!ended) {
      body.readNBytes(REST);
    }
    if (ended && packer != null) {
      packer.close();
      keeper.accept(packed.toByteArray());
    }
  }

  /** Frees what the packing holds outside of the heap. */
  @Override
  public void close() throws IOException {
    if (packer != null) {
      packer.close();
    }
  }

  private void copy(byte[] bytes, int offset, int length) throws IOException {
    if (packer == null) {
      return;
    }
    packer.write(bytes, offset, length);
    if (packed.size() > most) {
      packer.close();
      packer = null;
      packed = null;
    }
  }

  private final class Copied extends FilterInputStream {

    Copied(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read < 0) {
        ended = true;
      } else {
        copy(bytes, offset, read);
      }
      return read;
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
  }
}
