package io.leadwise.lead.application.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180) with a header, in UTF-8 with or without a byte order mark. Cells are
 * divided by what divides those of the header: comma, semicolon or tab.
 */
final class CsvRows implements RowReader {

  private static final char[] DELIMITERS = {',', ';', '\t'};

  private final BoundedReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final ImportHeader header;

  /**
   * Reads the header.
   *
   * @throws ImportRefusedException when there is none, or it has unknown columns
   */
  CsvRows(InputStream content) {
    try {
      reader = new BoundedReader(content);
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter(reader.peekLine()))
              .setIgnoreEmptyLines(true)
              .get();
      parser = CSVParser.builder().setReader(reader).setFormat(format).get();
      rows = parser.iterator();
    } catch (IOException e) {
      throw BoundedReader.refusal(e, "csv", 1);
    }
    CSVRecord first = nextRecord();
    if (first == null) {
      throw new ImportRefusedException("missing-header", "The file is empty.");
    }
    header = new ImportHeader(List.of(first.values()));
  }

  /** What occurs most often outside of quotes; names of columns hold none of them. */
  private static char delimiter(String header) {
    char best = DELIMITERS[0];
    long most = 0;
    String plain = header.replaceAll("\"[^\"]*\"", "");
    for (char candidate : DELIMITERS) {
      long found = plain.chars().filter(character -> character == candidate).count();
      if (found > most) {
        most = found;
        best = candidate;
      }
    }
    return best;
  }

  @Override
  public List<String> columns() {
    return header.names();
  }

  @Override
  public RawRow next() {
    CSVRecord row = nextRecord();
    return row == null ? null : header.row(row.getRecordNumber() - 1, row.values());
  }

  @Override
  public long count() {
    long rows = 0;
    while (nextRecord() != null) {
      rows++;
    }
    return rows;
  }

  private CSVRecord nextRecord() {
    reader.startRow();
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw BoundedReader.refusal(e, "csv", parser.getCurrentLineNumber());
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
