package io.leadwise.emailvalidation.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The body of a batch, taken in whole before the answer begins: a client that sends all before it
 * reads could otherwise block itself and us, and a batch that is too long is refused before half is
 * answered. More than a little goes to a file that has no name by then, so that memory does not
 * grow with the batch and nothing stays behind.
 */
final class BatchBody implements AutoCloseable {

  /** Bytes; enough for some thousand addresses. */
  private static final int IN_MEMORY = 256 * 1024;

  private static final int PIECE = 32 * 1024;

  private ByteArrayOutputStream memory = new ByteArrayOutputStream(PIECE);
  private FileChannel file;
  private int lines;
  private boolean withinLine;

  private BatchBody() {}

  /**
   * Takes a body in.
   *
   * @param maxLines lines that are kept; further ones are read and counted only
   */
  static BatchBody read(InputStream body, int maxLines) throws IOException {
    BatchBody read = new BatchBody();
    try {
      byte[] piece = new byte[PIECE];
      for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
        read.count(piece, length);
        if (read.lines <= maxLines) {
          read.keep(piece, length);
        }
      }
      return read;
    } catch (IOException | RuntimeException e) {
      read.close();
      throw e;
    }
  }

  /** Returns how many lines are not blank. */
  int lines() {
    return lines;
  }

  /** Returns the bytes from the beginning; once. */
  InputStream bytes() throws IOException {
    return file == null
        ? new ByteArrayInputStream(memory.toByteArray())
        : Channels.newInputStream(file.position(0));
  }

  private void count(byte[] piece, int length) {
    for (int i = 0; i < length; i++) {
      byte b = piece[i];
      if (b == '\n') {
        withinLine = false;
      } else if (!withinLine && !BatchLines.isBlank(b)) {
        withinLine = true;
        lines++;
      }
    }
  }

  private void keep(byte[] piece, int length) throws IOException {
    if (file == null && memory.size() + length > IN_MEMORY) {
      file = nameless();
      write(memory.toByteArray(), memory.size());
      memory = null;
    }
    if (file == null) {
      memory.write(piece, 0, length);
    } else {
      write(piece, length);
    }
  }

  private static FileChannel nameless() throws IOException {
    Path path = Files.createTempFile("leadwise-email-batch-", ".ndjson");
    // Addresses are personal data: where the system allows it, the name is gone from here on, and
    // the bytes with the process.
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private void write(byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
