package io.leadwise.lead.application.connectors.mapping;

/** A row as the other system gives it. */
@FunctionalInterface
public interface SourceRow {

  /**
   * The value of a field as text.
   *
   * @param field as mapping files name it, such as {@code Account.Name}
   * @return null when the row does not have it
   */
  String value(String field);
}
