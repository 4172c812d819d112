package io.leadwise.research.sources.edgar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.leadwise.research.domain.identity.CentralIndexKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the list of tickers as a stream: an object whose members {@code "0"}, {@code "1"} … are the
 * companies; one with several classes of shares stands there several times.
 */
final class TickersReader {

  private static final JsonFactory JSON = new JsonFactory();

  private TickersReader() {}

  /**
   * @throws IOException when it is not the list
   */
  static List<ListedCompany> read(InputStream in) throws IOException {
    List<ListedCompany> companies = new ArrayList<>();
    try (JsonParser json = JSON.createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("Not a list of tickers");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        if (json.nextToken() == JsonToken.START_OBJECT) {
          company(json, companies);
        } else {
          json.skipChildren();
        }
      }
    }
    return companies;
  }

  private static void company(JsonParser json, List<ListedCompany> companies) throws IOException {
    String cik = null;
    String ticker = null;
    String title = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "cik_str" -> cik = CentralIndexKey.of(json.getValueAsString()).orElse(null);
        case "ticker" -> ticker = json.getValueAsString();
        case "title" -> title = json.getValueAsString();
        default -> json.skipChildren();
      }
    }
    if (cik != null && title != null) {
      companies.add(new ListedCompany(cik, ticker, title));
    }
  }
}
