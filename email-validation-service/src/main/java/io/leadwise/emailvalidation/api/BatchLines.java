package io.leadwise.emailvalidation.api;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of a batch (NDJSON) out of a stream, never more than a little of it at a time.
 * Blank lines are skipped but counted.
 */
final class BatchLines {

  /** Bytes; an address has a thousand characters at most, and escapes make them longer. */
  private static final int MAX_LINE = 64 * 1024;

  private final InputStream input;
  private final ObjectReader reader;
  private byte[] buffer = new byte[16 * 1024];
  private int position;
  private int limit;
  private boolean ended;
  private int number;

  /**
   * @param address null when the line could not be read
   */
  record Line(int number, String address) {}

  /**
   * @param reader reads {@link ValidateEmailRequest}
   */
  BatchLines(InputStream input, ObjectReader reader) {
    this.input = input;
    this.reader = reader;
  }

  /** Returns the next lines, at most so many; empty at the end. */
  List<Line> next(int most) throws IOException {
    List<Line> lines = new ArrayList<>(most);
    while (lines.size() < most && hasMore()) {
      int end = endOfLine();
      number++;
      if (end < 0) {
        skipLine();
        lines.add(new Line(number, null));
      } else {
        if (!isBlank(position, end)) {
          lines.add(new Line(number, address(position, end)));
        }
        position = Math.min(end + 1, limit);
      }
    }
    return lines;
  }

  private boolean hasMore() throws IOException {
    return position < limit || fill();
  }

  /** Returns where the line ends within the buffer; -1 when it is too long for one. */
  private int endOfLine() throws IOException {
    int scanned = position;
    while (true) {
      for (int i = scanned; i < limit; i++) {
        if (buffer[i] == '\n') {
          return i;
        }
      }
      int length = limit - position;
      if (length >= MAX_LINE) {
        return -1;
      }
      if (!fill()) {
        return limit;
      }
      scanned = position + length;
    }
  }

  private void skipLine() throws IOException {
    do {
      while (position < limit) {
        if (buffer[position++] == '\n') {
          return;
        }
      }
    } while (fill());
  }

  /** Reads on; what was not used yet is moved to the front. Returns false at the end. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    int kept = limit - position;
    byte[] target = kept < buffer.length ? buffer : new byte[buffer.length * 2];
    System.arraycopy(buffer, position, target, 0, kept);
    buffer = target;
    position = 0;
    limit = kept;
    int length = input.read(buffer, limit, buffer.length - limit);
    ended = length < 0;
    limit += Math.max(0, length);
    return !ended;
  }

  private String address(int start, int end) {
    try {
      ValidateEmailRequest request = reader.readValue(buffer, start, end - start);
      return request == null ? null : request.address();
    } catch (IOException e) {
      // What is wrong is told in the answer to this line; the library's words could quote personal
      // data, so they are not.
      return null;
    }
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isBlank(buffer[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
