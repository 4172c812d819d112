package io.leadwise.kit.jdbc;

import java.util.Collection;
import java.util.function.Function;

/** One column of many rows, bound as an array: a parameter for {@code unnest(?, ?, …)}. */
public final class Column {

  private final String type;
  private final Object[] values;

  private Column(String type, Object[] values) {
    this.type = type;
    this.values = values;
  }

  /**
   * Takes a value out of each row, in the order of the rows.
   *
   * @param type PostgreSQL's name of the type of an element; it holds for no rows and for nulls too
   */
  public static <T> Column column(String type, Collection<T> rows, Function<? super T, ?> value) {
    return new Column(type, rows.stream().map(value).toArray());
  }

  String type() {
    return type;
  }

  Object[] values() {
    return values;
  }
}
