package io.leadwise.research.sources.edgar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document of company facts in the shape of the SEC's interface, made by hand. */
final class FactsDocument {

  private final Map<String, Map<String, List<String>>> concepts = new LinkedHashMap<>();

  /**
   * @param tag us-gaap:Revenues
   * @param period start/end, or a day
   * @param filing form, day of filing and accession number, with spaces between
   */
  FactsDocument with(String tag, String unit, String period, String value, String filing) {
    String[] days = period.split("/");
    String[] filed = filing.split(" ");
    String start = days.length == 2 ? "\"start\":\"" + days[0] + "\"," : "";
    concepts
        .computeIfAbsent(tag, any -> new LinkedHashMap<>())
        .computeIfAbsent(unit, any -> new ArrayList<>())
        .add(
            """
            {%s"end":"%s","val":%s,"accn":"%s","fy":2026,"fp":"FY","form":"%s","filed":"%s",\
            "frame":"CY2025"}"""
                .formatted(start, days[days.length - 1], value, filed[2], filed[0], filed[1]));
    return this;
  }

  String json() {
    Map<String, List<String>> taxonomies = new LinkedHashMap<>();
    concepts.forEach(
        (tag, units) -> {
          String[] name = tag.split(":");
          List<String> all = new ArrayList<>();
          units.forEach((unit, values) -> all.add("\"" + unit + "\":" + values));
          taxonomies
              .computeIfAbsent(name[0], any -> new ArrayList<>())
              .add(
                  "\"%s\":{\"label\":\"%s\",\"description\":null,\"units\":{%s}}"
                      .formatted(name[1], name[1], String.join(",", all)));
        });
    List<String> parts = new ArrayList<>();
    taxonomies.forEach(
        (name, all) -> parts.add("\"" + name + "\":{" + String.join(",", all) + "}"));
    return "{\"cik\":320193,\"entityName\":\"Acme\",\"facts\":{" + String.join(",", parts) + "}}";
  }

  InputStream stream() {
    return new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8));
  }

  List<XbrlValue> read() throws IOException {
    return CompanyFactsReader.read(stream());
  }
}
