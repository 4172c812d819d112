package io.leadwise.lead.application.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The header of a file: which column stands where. */
final class ImportHeader {

  private final Map<ImportColumn, Integer> positions = new EnumMap<>(ImportColumn.class);
  private final int size;

  /**
   * @throws ImportRefusedException when the names are not those of an import
   */
  ImportHeader(List<String> names) {
    size = names.size();
    if (names.stream().noneMatch(name -> ImportColumn.named(name.strip()).isPresent())) {
      throw new ImportRefusedException(
          "missing-header",
          "The first line names no known column. It must be a header such as"
              + " externalId,ownerEmail,lastName,email.");
    }
    for (int i = 0; i < size; i++) {
      add(names.get(i).strip(), i);
    }
    require(ImportColumn.EXTERNAL_ID);
    require(ImportColumn.OWNER_EMAIL);
  }

  private void add(String name, int position) {
    ImportColumn column =
        ImportColumn.named(name)
            .orElseThrow(
                () ->
                    new ImportRefusedException(
                        "unknown-column",
                        "Column "
                            + (position + 1)
                            + " has a name that is not known."
                            + " Names are case-sensitive."));
    if (positions.put(column, position) != null) {
      throw new ImportRefusedException(
          "duplicate-column", "The column " + column.header() + " occurs twice.");
    }
  }

  private void require(ImportColumn column) {
    if (!has(column)) {
      throw new ImportRefusedException(
          "missing-column", "The column " + column.header() + " is missing.");
    }
  }

  boolean has(ImportColumn column) {
    return positions.containsKey(column);
  }

  int size() {
    return size;
  }

  /** The trimmed cell; null when it is empty or the file has no such column. */
  String cell(CSVRecord row, ImportColumn column) {
    Integer position = positions.get(column);
    if (position == null || position >= row.size()) {
      return null;
    }
    String cell = row.get(position).strip();
    return cell.isEmpty() ? null : cell;
  }
}
