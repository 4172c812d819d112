package io.leadwise.research.sources.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes items in the shape in which Wikidata serves them. */
final class Items {

  private final String id;
  private final String label;
  private final Map<String, List<String>> claims = new LinkedHashMap<>();

  private Items(String id, String label) {
    this.id = id;
    this.label = label;
  }

  static Items item(String id, String label) {
    return new Items(id, label);
  }

  /** Adds a statement. */
  Items with(String property, String snak, String rank, String... qualifiers) {
    claims
        .computeIfAbsent(property, any -> new ArrayList<>())
        .add(
            """
            {"mainsnak":%s,"type":"statement","rank":"%s","qualifiers":{%s}}"""
                .formatted(snak, rank, String.join(",", qualifiers)));
    return this;
  }

  Items with(String property, String snak) {
    return with(property, snak, "normal");
  }

  String json() {
    List<String> all = new ArrayList<>();
    claims.forEach((property, list) -> all.add("\"" + property + "\":" + list));
    return """
        {"id":"%s","type":"item","labels":{"en":{"language":"en","value":"%s"}},
         "descriptions":{"en":{"language":"en","value":"sample company"}},
         "aliases":{"en":[{"language":"en","value":"%s Group"}]},
         "claims":{%s}}"""
        .formatted(id, label, label, String.join(",", all));
  }

  static String item(String id) {
    return value("{\"entity-type\":\"item\",\"id\":\"" + id + "\"}");
  }

  static String text(String text) {
    return value("\"" + text + "\"");
  }

  static String quantity(String amount, String unit) {
    return value("{\"amount\":\"" + amount + "\",\"unit\":\"" + unit + "\"}");
  }

  static String time(String time, int precision) {
    return value("{\"time\":\"" + time + "\",\"precision\":" + precision + "}");
  }

  static String noValue() {
    return "{\"snaktype\":\"novalue\"}";
  }

  static String someValue() {
    return "{\"snaktype\":\"somevalue\"}";
  }

  static String qualifier(String property, String snak) {
    return "\"" + property + "\":[" + snak + "]";
  }

  static String year(String property, int year) {
    return qualifier(property, time("+" + year + "-00-00T00:00:00Z", 9));
  }

  private static String value(String value) {
    return "{\"snaktype\":\"value\",\"datavalue\":{\"value\":" + value + "}}";
  }
}
