package io.leadwise.lead.application.imports.files;

import java.util.List;
import java.util.Map;

/**
 * One row as it stands in the file.
 *
 * @param number 1 is the first row (after the header, where there is one)
 * @param values trimmed texts by column; an empty one clears what is known, a missing one leaves it
 * @param cells all cells as they stand, in the order of the file's columns
 * @param problem why the row as a whole cannot be taken, or null
 * @param problemField the name that is to blame, or null
 */
public record RawRow(
    long number,
    Map<ImportColumn, String> values,
    List<String> cells,
    String problem,
    String problemField) {

  /** The value; null when it is empty or the row does not have that column. */
  public String value(ImportColumn column) {
    String value = values.get(column);
    return value == null || value.isEmpty() ? null : value;
  }

  public boolean has(ImportColumn column) {
    return values.containsKey(column);
  }

  /** Cells are personal data. */
  @Override
  public String toString() {
    return "RawRow[" + number + "]";
  }
}
