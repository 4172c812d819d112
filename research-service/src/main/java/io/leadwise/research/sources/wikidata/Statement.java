package io.leadwise.research.sources.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One statement of an item, with its rank, qualifiers and references. */
record Statement(JsonNode json) {

  private static final String POINT_IN_TIME = "P585";
  private static final String START = "P580";
  private static final String END = "P582";
  private static final String END_CAUSE = "P1534";

  /** "Applies to part", and "of", which older statements use for the same. */
  private static final List<String> PART = List.of("P518", "P642");

  /** References that only say from which wiki the value was copied support nothing. */
  private static final Set<String> COPIED_FROM = Set.of("P143", "P4656", "P887", "P813");

  boolean isDeprecated() {
    return json.path("rank").asText().equals("deprecated");
  }

  boolean isPreferred() {
    return json.path("rank").asText().equals("preferred");
  }

  /** Returns whether it says something; "no value" and "unknown value" are statements too. */
  boolean hasValue() {
    return json.path("mainsnak").path("snaktype").asText().equals("value");
  }

  /** Returns whether it is true today, whatever its rank above deprecated. */
  boolean holds(LocalDate today) {
    return !isDeprecated() && !hasEnded(today) && !isToCome(today);
  }

  /** Returns the day from which it holds; the earliest of all where none is told. */
  LocalDate since() {
    LocalDate since = LocalDate.MIN;
    for (JsonNode start : qualifier(START)) {
      since = WikidataTime.read(value(start)).map(WikidataTime::start).orElse(since);
    }
    return since;
  }

  private boolean isToCome(LocalDate today) {
    return since().isAfter(today);
  }

  /** Whether it held in the past only; an unknown end is an end, and so is a cause of one. */
  private boolean hasEnded(LocalDate today) {
    boolean future = false;
    for (JsonNode end : qualifier(END)) {
      String type = end.path("snaktype").asText();
      if (type.equals("somevalue")) {
        return true;
      }
      if (type.equals("value")) {
        future = WikidataTime.read(value(end)).filter(t -> t.end().isAfter(today)).isPresent();
        if (!future) {
          return true;
        }
      }
    }
    return !future && qualifier(END_CAUSE).iterator().hasNext();
  }

  /** Returns whether it is about a part of the company only. */
  boolean isPartial() {
    return PART.stream().anyMatch(part -> qualifier(part).iterator().hasNext());
  }

  boolean isReferenced() {
    for (JsonNode reference : json.path("references")) {
      var properties = reference.path("snaks").fieldNames();
      while (properties.hasNext()) {
        if (!COPIED_FROM.contains(properties.next())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the newest point in time that it is about. */
  Optional<WikidataTime> pointInTime() {
    List<WikidataTime> times = new ArrayList<>();
    qualifier(POINT_IN_TIME).forEach(snak -> WikidataTime.read(value(snak)).ifPresent(times::add));
    return times.stream().max(Comparator.comparing(WikidataTime::end));
  }

  /** Returns the item that it points to. */
  Optional<String> item() {
    return itemId(value(json.path("mainsnak")));
  }

  /** Returns the texts of a qualifier. */
  List<String> qualifierTexts(String property) {
    List<String> texts = new ArrayList<>();
    qualifier(property)
        .forEach(
            snak -> {
              if (value(snak).isTextual()) {
                texts.add(value(snak).asText());
              }
            });
    return texts;
  }

  Optional<String> text() {
    JsonNode value = value(json.path("mainsnak"));
    return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
  }

  Optional<WikidataTime> time() {
    return WikidataTime.read(value(json.path("mainsnak")));
  }

  Optional<Quantity> quantity() {
    JsonNode value = value(json.path("mainsnak"));
    String amount = value.path("amount").asText();
    if (!amount.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")) {
      return Optional.empty();
    }
    String unit = value.path("unit").asText();
    String item = unit.substring(unit.lastIndexOf('/') + 1);
    return Optional.of(new Quantity(new BigDecimal(amount), item.startsWith("Q") ? item : null));
  }

  private Iterable<JsonNode> qualifier(String property) {
    return json.path("qualifiers").path(property);
  }

  private static JsonNode value(JsonNode snak) {
    return snak.path("datavalue").path("value");
  }

  private static Optional<String> itemId(JsonNode value) {
    String id = value.path("id").asText();
    if (id.isEmpty() && value.has("numeric-id")) {
      id = "Q" + value.path("numeric-id").asText();
    }
    return id.matches("Q\\d+") ? Optional.of(id) : Optional.empty();
  }

  /**
   * An amount.
   *
   * @param unit item id, or null for a plain number
   */
  record Quantity(BigDecimal amount, String unit) {}
}
