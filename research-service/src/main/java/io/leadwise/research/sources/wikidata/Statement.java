package io.leadwise.research.sources.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement of an item, reduced to what is read of it: an item is kept for a while, and most of
 * it is references.
 *
 * @param rank preferred, normal or deprecated
 * @param main what it says
 * @param qualifiers what it says of itself, by property; only those that are read
 * @param isReferenced whether a reference supports it
 */
record Statement(String rank, Snak main, Map<String, List<Snak>> qualifiers, boolean isReferenced) {

  private static final String POINT_IN_TIME = "P585";
  private static final String START = "P580";
  private static final String END = "P582";
  private static final String END_CAUSE = "P1534";

  /** "Applies to part", and "of", which older statements use for the same. */
  private static final List<String> PART = List.of("P518", "P642");

  /** Those that are read; others are not kept. */
  private static final Set<String> QUALIFIERS =
      Stream.concat(
              Stream.of(POINT_IN_TIME, START, END, END_CAUSE, Property.TICKER.id()), PART.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** References that only say from which wiki the value was copied support nothing. */
  private static final Set<String> COPIED_FROM = Set.of("P143", "P4656", "P887", "P813");

  /**
   * @param claim as the JSON of an item has it
   */
  static Statement read(JsonNode claim) {
    Map<String, List<Snak>> qualifiers = new HashMap<>();
    for (String property : QUALIFIERS) {
      List<Snak> snaks = new ArrayList<>();
      claim.path("qualifiers").path(property).forEach(snak -> snaks.add(Snak.read(snak)));
      if (!snaks.isEmpty()) {
        qualifiers.put(property, List.copyOf(snaks));
      }
    }
    return new Statement(
        claim.path("rank").asText(),
        Snak.read(claim.path("mainsnak")),
        Map.copyOf(qualifiers),
        isReferenced(claim.path("references")));
  }

  private static boolean isReferenced(JsonNode references) {
    for (JsonNode reference : references) {
      var properties = reference.path("snaks").fieldNames();
      while (properties.hasNext()) {
        if (!COPIED_FROM.contains(properties.next())) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isDeprecated() {
    return rank.equals("deprecated");
  }

  boolean isPreferred() {
    return rank.equals("preferred");
  }

  /** Returns whether it says something; "no value" and "unknown value" are statements too. */
  boolean hasValue() {
    return main.isValue();
  }

  /** Returns whether it is true today, whatever its rank above deprecated. */
  boolean holds(LocalDate today) {
    return !isDeprecated() && !hasEnded(today) && !isToCome(today);
  }

  /** Returns the day from which it holds; the earliest of all where none is told. */
  LocalDate since() {
    LocalDate since = LocalDate.MIN;
    for (Snak start : qualifier(START)) {
      since = start.time().map(WikidataTime::start).orElse(since);
    }
    return since;
  }

  private boolean isToCome(LocalDate today) {
    return since().isAfter(today);
  }

  /** Whether it held in the past only; an unknown end is an end, and so is a cause of one. */
  private boolean hasEnded(LocalDate today) {
    boolean future = false;
    for (Snak end : qualifier(END)) {
      if (end.isUnknownValue()) {
        return true;
      }
      if (end.isValue()) {
        future = end.time().filter(t -> t.end().isAfter(today)).isPresent();
        if (!future) {
          return true;
        }
      }
    }
    return !future && !qualifier(END_CAUSE).isEmpty();
  }

  /** Returns whether it is about a part of the company only. */
  boolean isPartial() {
    return PART.stream().anyMatch(part -> !qualifier(part).isEmpty());
  }

  /** Returns the newest point in time that it is about. */
  Optional<WikidataTime> pointInTime() {
    return qualifier(POINT_IN_TIME).stream()
        .flatMap(snak -> snak.time().stream())
        .max(Comparator.comparing(WikidataTime::end));
  }

  /** Returns the item that it points to. */
  Optional<String> item() {
    return main.item();
  }

  /** Returns the texts of a qualifier. */
  List<String> qualifierTexts(String property) {
    return qualifier(property).stream().flatMap(snak -> snak.text().stream()).toList();
  }

  Optional<String> text() {
    return main.text();
  }

  Optional<WikidataTime> time() {
    return main.time();
  }

  Optional<Quantity> quantity() {
    return main.quantity();
  }

  private List<Snak> qualifier(String property) {
    return qualifiers.getOrDefault(property, List.of());
  }

  /**
   * A property with its value; the word of the data model.
   *
   * @param type value, somevalue for one that is unknown, or novalue
   */
  record Snak(String type, JsonNode value) {

    static Snak read(JsonNode snak) {
      return new Snak(snak.path("snaktype").asText(), snak.path("datavalue").path("value"));
    }

    boolean isValue() {
      return type.equals("value");
    }

    boolean isUnknownValue() {
      return type.equals("somevalue");
    }

    Optional<String> item() {
      String id = value.path("id").asText();
      if (id.isEmpty() && value.has("numeric-id")) {
        id = "Q" + value.path("numeric-id").asText();
      }
      return id.matches("Q\\d+") ? Optional.of(id) : Optional.empty();
    }

    Optional<String> text() {
      return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    Optional<WikidataTime> time() {
      return WikidataTime.read(value);
    }

    Optional<Quantity> quantity() {
      String amount = value.path("amount").asText();
      if (!amount.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")) {
        return Optional.empty();
      }
      String unit = value.path("unit").asText();
      String item = unit.substring(unit.lastIndexOf('/') + 1);
      return Optional.of(new Quantity(new BigDecimal(amount), item.startsWith("Q") ? item : null));
    }
  }

  /**
   * An amount.
   *
   * @param unit item id, or null for a plain number
   */
  record Quantity(BigDecimal amount, String unit) {}
}
