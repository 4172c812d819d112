package io.leadwise.lead.connectors.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.mapping.SourceRow;
import io.leadwise.lead.connectors.http.JsonRow;
import java.util.function.UnaryOperator;

/** A row of Dataverse, with the labels of choices and the codes of currencies. */
final class DataverseRow implements SourceRow {

  private final JsonRow row;
  private final UnaryOperator<String> currencies;

  /**
   * @param currencies code of the currency with an id, or null
   */
  DataverseRow(JsonNode row, UnaryOperator<String> currencies) {
    this.row = new JsonRow(row);
    this.currencies = currencies;
  }

  @Override
  public String value(String field) {
    if (field.equals(DataverseQuery.CURRENCY)) {
      String id = row.value(DataverseQuery.CURRENCY_COLUMN);
      return id == null ? null : currencies.apply(id);
    }
    if (field.endsWith(DataverseQuery.LABEL)) {
      String column = field.substring(0, field.length() - DataverseQuery.LABEL.length());
      return row.value(column + "@OData.Community.Display.V1.FormattedValue");
    }
    return row.value(field);
  }
}
