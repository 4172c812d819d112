package io.leadwise.lead.application.imports.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header of a file: which column stands where. */
final class ImportHeader {

  private final Map<ImportColumn, Integer> positions = new EnumMap<>(ImportColumn.class);
  private final List<String> names = new ArrayList<>();
  private final Set<Integer> aboutErrors;
  private final int size;

  /**
   * @throws ImportRefusedException when the names are not those of an import
   */
  ImportHeader(List<String> cells) {
    size = cells.size();
    if (cells.stream().noneMatch(name -> ImportColumn.named(name.strip()).isPresent())) {
      throw new ImportRefusedException(
          "missing-header",
          "The first line names no known column. It must be a header such as"
              + " externalId,ownerEmail,lastName,email.");
    }
    Map<Integer, String> passedOver = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String name = cells.get(i).strip();
      if (ErrorFile.isColumn(name)) {
        passedOver.put(i, name);
      } else {
        add(name, i);
      }
    }
    aboutErrors = Set.copyOf(passedOver.keySet());
    require(ImportColumn.OWNER_EMAIL);
    if (!positions.containsKey(ImportColumn.EMAIL)
        && !(positions.containsKey(ImportColumn.COMPANY_NAME)
            && (positions.containsKey(ImportColumn.FIRST_NAME)
                || positions.containsKey(ImportColumn.LAST_NAME)))) {
      require(ImportColumn.EXTERNAL_ID);
    }
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
    names.add(name);
  }

  private void require(ImportColumn column) {
    if (!positions.containsKey(column)) {
      throw new ImportRefusedException(
          "missing-column", "The column " + column.header() + " is missing.");
    }
  }

  /** Names of the columns that are not about errors. */
  List<String> names() {
    return List.copyOf(names);
  }

  RawRow row(long number, String[] found) {
    String[] given = found;
    if (!aboutErrors.isEmpty()) {
      given = found.clone();
      for (int i = 0; i < given.length; i++) {
        given[i] = ErrorFile.original(given[i]);
      }
    }
    Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
    for (var position : positions.entrySet()) {
      int at = position.getValue();
      values.put(position.getKey(), at < given.length ? given[at].strip() : "");
    }
    List<String> cells = new ArrayList<>(given.length);
    for (int i = 0; i < given.length; i++) {
      if (!aboutErrors.contains(i)) {
        cells.add(given[i]);
      }
    }
    String problem =
        given.length == size
            ? null
            : "The row must have " + size + " cells like the header, it has " + given.length + ".";
    return new RawRow(number, values, cells, problem, null);
  }
}
