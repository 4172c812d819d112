package io.leadwise.emailvalidation.api;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a batch (NDJSON) out of its bytes. Blank lines are skipped but counted. */
final class BatchLines {

  private final byte[] body;
  private final ObjectReader reader;
  private int position;
  private int number;

  /**
   * @param address null when the line could not be read
   */
  record Line(int number, String address) {}

  /**
   * @param reader reads {@link ValidateEmailRequest}
   */
  BatchLines(byte[] body, ObjectReader reader) {
    this.body = body;
    this.reader = reader;
  }

  /** Counts the lines that are not blank. */
  int count() {
    int count = 0;
    for (int start = 0; start < body.length; ) {
      int end = endOfLine(start);
      if (!isBlank(start, end)) {
        count++;
      }
      start = end + 1;
    }
    return count;
  }

  /** Returns the next lines, at most so many; empty at the end. */
  List<Line> next(int most) {
    List<Line> lines = new ArrayList<>(most);
    while (position < body.length && lines.size() < most) {
      int start = position;
      int end = endOfLine(start);
      position = end + 1;
      number++;
      if (!isBlank(start, end)) {
        lines.add(new Line(number, address(start, end)));
      }
    }
    return lines;
  }

  private String address(int start, int end) {
    try {
      ValidateEmailRequest request = reader.readValue(body, start, end - start);
      return request == null ? null : request.address();
    } catch (IOException e) {
      // What is wrong is told in the answer to this line; the library's words could quote personal
      // data, so they are not.
      return null;
    }
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < body.length && body[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
