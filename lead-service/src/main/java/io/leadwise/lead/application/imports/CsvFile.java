package io.leadwise.lead.application.imports;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180) with a header, in UTF-8 with or without a byte order mark, read row by row.
 */
final class CsvFile implements AutoCloseable {

  private static final int MAX_ROW_CHARACTERS = 256 * 1024;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final RowReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final ImportHeader header;

  /**
   * Reads the header.
   *
   * @throws ImportRefusedException when there is none, or it has unknown columns
   */
  CsvFile(InputStream content) {
    try {
      reader = new RowReader(content);
      parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
      rows = parser.iterator();
      CSVRecord first = next();
      if (first == null) {
        throw new ImportRefusedException("missing-header", "The file is empty.");
      }
      header = new ImportHeader(List.of(first.values()));
    } catch (IOException e) {
      throw refusal(e, 1);
    }
  }

  ImportHeader header() {
    return header;
  }

  /** The next row, or null at the end. */
  CSVRecord next() {
    reader.startRow();
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw refusal(e, parser.getCurrentLineNumber());
    }
  }

  /** Number of a row; 1 is the first one after the header. */
  static long number(CSVRecord row) {
    return row.getRecordNumber() - 1;
  }

  private static RuntimeException refusal(Exception e, long line) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new ImportRefusedException("not-utf-8", "The file is not encoded in UTF-8.");
      }
      if (cause instanceof RowTooLongException) {
        return new ImportRefusedException(
            "malformed-csv",
            "A row near line " + line + " does not end; a closing quote may be missing.");
      }
    }
    // The parser's own message may quote the row, which holds personal data.
    return new ImportRefusedException(
        "malformed-csv", "The row near line " + line + " is not well-formed CSV.");
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A quote that is never closed must not pull the rest of the file into memory. */
  private static final class RowReader extends FilterReader {
    private int characters;

    RowReader(InputStream content) throws IOException {
      super(
          new BufferedReader(
              new InputStreamReader(
                  content,
                  StandardCharsets.UTF_8
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT))));
      skipByteOrderMark(in);
    }

    private static void skipByteOrderMark(Reader in) throws IOException {
      in.mark(1);
      if (in.read() != '\uFEFF') {
        in.reset();
      }
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
  }

  private static final class RowTooLongException extends IOException {}
}
