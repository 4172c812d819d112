package io.leadwise.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One table of a report. */
public final class Section {

  private final String title;
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();
  private String note = "";

  /** An empty table. */
  public Section(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  /** Adds a row; values are texts, numbers or null. */
  public Section row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "%s has %d columns, not %d".formatted(title, columns.size(), values.length));
    }
    rows.add(new ArrayList<>(Arrays.asList(values)));
    return this;
  }

  /** Sets what a reader must know to read it rightly. */
  public Section note(String text) {
    this.note = text;
    return this;
  }

  public String title() {
    return title;
  }

  public List<String> columns() {
    return columns;
  }

  public List<List<Object>> rows() {
    return rows;
  }

  public String note() {
    return note;
  }
}
