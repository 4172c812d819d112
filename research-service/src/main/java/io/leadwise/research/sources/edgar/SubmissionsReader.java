package io.leadwise.research.sources.edgar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.leadwise.research.domain.identity.CentralIndexKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a list of submissions as a stream. The filings come as columns: one array for each property
 * of all filings, not one object for each filing; a filer such as a bank has tens of thousands.
 */
final class SubmissionsReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> COLUMNS =
      Set.of("accessionNumber", "filingDate", "reportDate", "form", "items");

  private String cik;
  private String name;
  private String industry;
  private String country;
  private final Map<String, List<String>> columns = new HashMap<>();

  private SubmissionsReader() {}

  /**
   * @throws IOException when it is not the answer of the interface
   */
  static Submissions read(InputStream in, Instant retrievedAt) throws IOException {
    SubmissionsReader reader = new SubmissionsReader();
    try (JsonParser json = JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("Not a list of submissions");
      }
      reader.document(json);
    }
    if (reader.cik == null || reader.name == null) {
      throw new IOException("A list of submissions without a filer");
    }
    return new Submissions(
        reader.cik, reader.name, reader.industry, reader.country, reader.reports(), retrievedAt);
  }

  private void document(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      switch (field) {
        case "cik" -> cik = CentralIndexKey.of(json.getValueAsString()).orElse(null);
        case "name" -> name = text(json);
        case "sicDescription" -> industry = text(json);
        case "addresses" -> inside(json, value, "business", this::address);
        case "filings" -> inside(json, value, "recent", this::filings);
        default -> json.skipChildren();
      }
    }
  }

  private static void inside(JsonParser json, JsonToken at, String wanted, Part part)
      throws IOException {
    if (at != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean here = json.currentName().equals(wanted);
      if (json.nextToken() == JsonToken.START_OBJECT && here) {
        part.read(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void address(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean place = json.currentName().equals("stateOrCountry");
      json.nextToken();
      if (place) {
        country = EdgarPlaces.country(text(json));
      } else {
        json.skipChildren();
      }
    }
  }

  private void filings(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String column = json.currentName();
      if (json.nextToken() != JsonToken.START_ARRAY || !COLUMNS.contains(column)) {
        json.skipChildren();
        continue;
      }
      List<String> values = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        values.add(text(json));
        json.skipChildren();
      }
      columns.put(column, values);
    }
  }

  private static String text(JsonParser json) throws IOException {
    String text = json.getValueAsString();
    return text == null || text.isBlank() ? null : text.strip();
  }

  private List<EdgarFiling> reports() {
    List<EdgarFiling> reports = new ArrayList<>();
    List<String> forms = columns.getOrDefault("form", List.of());
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      String accession = at("accessionNumber", i);
      LocalDate filed = day(at("filingDate", i));
      String items = at("items", i);
      if (form == null || !form.startsWith("8-K") || items == null) {
        continue;
      }
      if (accession == null || filed == null || !accession.matches("\\d{10}-\\d{2}-\\d{6}")) {
        continue;
      }
      LocalDate event = day(at("reportDate", i));
      List<String> codes = Arrays.stream(items.split(",")).map(String::strip).distinct().toList();
      boolean known = event != null && !event.isAfter(filed);
      reports.add(new EdgarFiling(form, accession, filed, known ? event : filed, codes));
    }
    reports.sort(
        Comparator.comparing(EdgarFiling::filed).thenComparing(EdgarFiling::accession).reversed());
    return List.copyOf(reports);
  }

  /** A column that ends early does not cost the filings that are whole. */
  private String at(String column, int row) {
    List<String> values = columns.getOrDefault(column, List.of());
    return row < values.size() ? values.get(row) : null;
  }

  private static LocalDate day(String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      // Old filings have days such as 0000-00-00: that is no day.
      return null;
    }
  }

  /** Reads one object of the document, whose start was read before. */
  private interface Part {
    void read(JsonParser json) throws IOException;
  }
}
