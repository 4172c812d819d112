package io.leadwise.research.sources.edgar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads all tagged facts of a filer as a stream and keeps the few that are used: the documents have
 * up to ten megabytes and more. What a quarter alone is about is left out at once.
 */
final class CompanyFactsReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final List<XbrlValue> values = new ArrayList<>();

  private CompanyFactsReader() {}

  /**
   * @throws IOException when it is not the answer of the interface
   */
  static List<XbrlValue> read(InputStream in) throws IOException {
    CompanyFactsReader reader = new CompanyFactsReader();
    try (JsonParser json = JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("Not the facts of a company");
      }
      reader.members(json, field -> field.equals("facts"), reader::taxonomies);
    }
    return reader.values;
  }

  private void taxonomies(JsonParser json, String facts) throws IOException {
    members(json, taxonomy -> Measure.hasTaxonomy(taxonomy), this::concepts);
  }

  private void concepts(JsonParser json, String taxonomy) throws IOException {
    members(
        json,
        concept -> Measure.of(taxonomy + ":" + concept) != null,
        (inside, concept) -> concept(inside, taxonomy + ":" + concept));
  }

  private void concept(JsonParser json, String tag) throws IOException {
    members(json, field -> field.equals("units"), (inside, field) -> units(inside, tag));
  }

  private void units(JsonParser json, String tag) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String unit = json.currentName();
      // Shares and amounts per share are no money.
      if (json.nextToken() != JsonToken.START_ARRAY || !CURRENCY.matcher(unit).matches()) {
        json.skipChildren();
        continue;
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
          value(json, tag, unit);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private void value(JsonParser json, String tag, String currency) throws IOException {
    Map<String, String> texts = new HashMap<>();
    BigDecimal amount = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken token = json.nextToken();
      if (field.equals("val") && token.isNumeric()) {
        amount = json.getDecimalValue();
      } else if (token == JsonToken.VALUE_STRING) {
        texts.put(field, json.getText());
      } else {
        json.skipChildren();
      }
    }
    LocalDate end = day(texts.get("end"));
    LocalDate filed = day(texts.get("filed"));
    String form = texts.get("form");
    String accession = texts.get("accn");
    if (amount == null || end == null || filed == null || form == null || accession == null) {
      return;
    }
    LocalDate start = day(texts.get("start"));
    XbrlValue read = new XbrlValue(tag, currency, start, end, amount, accession, form, filed);
    if (Measure.of(tag).isFlow() ? read.isYear() : start == null) {
      values.add(read);
    }
  }

  private static LocalDate day(String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      // An amount of no readable day belongs to no period.
      return null;
    }
  }

  /** Goes through an object whose start was read, into those of its objects that are wanted. */
  private void members(JsonParser json, Predicate<String> wanted, Inside inside)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      if (json.nextToken() == JsonToken.START_OBJECT && wanted.test(field)) {
        inside.read(json, field);
      } else {
        json.skipChildren();
      }
    }
  }

  private interface Inside {
    void read(JsonParser json, String field) throws IOException;
  }
}
