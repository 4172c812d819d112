package io.leadwise.lead.application.imports.files;

import io.leadwise.lead.domain.imports.ImportFormat;
import java.io.InputStream;
import java.util.List;

/** A file of leads, read row by row, never whole. */
public interface RowReader extends AutoCloseable {

  /** Names of the columns, in the order of the cells. */
  List<String> columns();

  /**
   * The next row, or null at the end.
   *
   * @throws ImportRefusedException when the file is no import as a whole
   */
  RawRow next();

  /**
   * Reads what is left.
   *
   * @return number of rows
   * @throws ImportRefusedException when the file is no import as a whole
   */
  default long count() {
    long rows = 0;
    while (next() != null) {
      rows++;
    }
    return rows;
  }

  @Override
  void close();

  /**
   * Opens a file and reads its header, where it has one.
   *
   * @throws ImportRefusedException when the file is no import
   */
  static RowReader open(InputStream content, ImportFormat format) {
    return switch (format) {
      case CSV -> new CsvRows(content);
      case NDJSON -> new NdjsonRows(content);
    };
  }
}
