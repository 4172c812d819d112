package io.leadwise.lead.application.imports.files;

import java.util.List;

/**
 * The file of rows that failed: what was wrong, then the row as it stood. It can be corrected and
 * imported as it is, since an import passes over the columns about errors.
 */
public final class ErrorFile {

  public static final String ROW = "importRow";
  public static final String FIELD = "importField";
  public static final String MESSAGE = "importMessage";

  private static final List<String> COLUMNS = List.of(ROW, FIELD, MESSAGE);
  private static final String BEGINS_FORMULA = "=+-@\t\r";

  private ErrorFile() {}

  static boolean isColumn(String name) {
    return COLUMNS.contains(name);
  }

  /** The cell as a spreadsheet may open it: what would begin a formula begins with a quote. */
  public static String harmless(String cell) {
    return beginsFormula(cell, 0) ? "'" + cell : cell;
  }

  /** The cell as it stood before {@link #harmless}. */
  static String original(String cell) {
    return cell.startsWith("'") && beginsFormula(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean beginsFormula(String cell, int at) {
    return cell.length() > at && BEGINS_FORMULA.indexOf(cell.charAt(at)) >= 0;
  }
}
