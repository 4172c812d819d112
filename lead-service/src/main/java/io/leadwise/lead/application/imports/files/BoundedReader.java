package io.leadwise.lead.application.imports.files;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * UTF-8 with or without a byte order mark, of which one row may only take so much: a quote that is
 * never closed must not pull the rest of the file into memory.
 */
final class BoundedReader extends FilterReader {

  private static final int MAX_ROW_CHARACTERS = 256 * 1024;
  private static final int MAX_HEADER_CHARACTERS = 16 * 1024;

  private int characters;

  BoundedReader(InputStream content) throws IOException {
    super(
        new BufferedReader(
            new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            MAX_HEADER_CHARACTERS));
    in.mark(1);
    if (in.read() != '\uFEFF') {
      in.reset();
    }
  }

  /** The first line, which stays to be read. */
  String peekLine() throws IOException {
    in.mark(MAX_HEADER_CHARACTERS);
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && next != '\r' && line.length() < MAX_HEADER_CHARACTERS - 1) {
      line.append((char) next);
      next = in.read();
    }
    in.reset();
    return line.toString();
  }

  void startRow() {
    characters = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws RowTooLongException {
    characters += read;
    if (characters > MAX_ROW_CHARACTERS) {
      throw new RowTooLongException();
    }
  }

  /**
   * Turns a failure to read into a refusal.
   *
   * @param kind of file, in codes and words
   */
  static ImportRefusedException refusal(Exception e, String kind, long line) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new ImportRefusedException("not-utf-8", "The file is not encoded in UTF-8.");
      }
      if (cause instanceof RowTooLongException) {
        return new ImportRefusedException(
            "malformed-" + kind,
            "A row near line " + line + " does not end; a closing quote may be missing.");
      }
    }
    // The parser's own message may quote the row, which holds personal data.
    return new ImportRefusedException(
        "malformed-" + kind,
        "The row near line " + line + " is not well-formed " + kind.toUpperCase(Locale.ROOT) + ".");
  }

  private static final class RowTooLongException extends IOException {}
}
