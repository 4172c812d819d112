package io.leadwise.research.sources.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One item, reduced to what is read of it: items of big companies are megabytes long.
 *
 * @param names label and aliases, English or language-neutral
 * @param description in English, or null
 * @param wikipediaTitle title of the article in the English Wikipedia that the item is linked to,
 *     or null; other wikis, Commons and Wikinews have links of their own
 */
record WikidataItem(
    String id,
    String label,
    List<String> names,
    String description,
    String wikipediaTitle,
    Map<String, List<Statement>> statements) {

  private static final List<String> LANGUAGES = List.of("en", "mul", "en-gb", "en-us");

  /**
   * @param entity value of one entry of {@code entities}
   * @param properties ids of the properties to keep
   */
  static WikidataItem read(JsonNode entity, Set<String> properties) {
    String id = entity.path("id").asText();
    String label = label(entity).orElse(id);
    List<String> names = new ArrayList<>(List.of(label));
    for (String language : LANGUAGES) {
      entity.path("aliases").path(language).forEach(a -> names.add(a.path("value").asText()));
    }
    Map<String, List<Statement>> statements = new HashMap<>();
    for (String property : properties) {
      List<Statement> all = new ArrayList<>();
      entity.path("claims").path(property).forEach(claim -> all.add(Statement.read(claim)));
      if (!all.isEmpty()) {
        statements.put(property, all);
      }
    }
    JsonNode description = entity.path("descriptions").path("en").path("value");
    JsonNode title = entity.path("sitelinks").path("enwiki").path("title");
    return new WikidataItem(
        id,
        label,
        List.copyOf(names),
        description.isTextual() ? description.asText() : null,
        title.isTextual() && !title.asText().isBlank() ? title.asText() : null,
        statements);
  }

  /** Returns the label of an entity, English where there is one. */
  static Optional<String> label(JsonNode entity) {
    JsonNode labels = entity.path("labels");
    for (String language : LANGUAGES) {
      if (labels.path(language).has("value")) {
        return Optional.of(labels.path(language).path("value").asText());
      }
    }
    var any = labels.elements();
    return any.hasNext() ? Optional.of(any.next().path("value").asText()) : Optional.empty();
  }

  /**
   * Returns the statements that count: those of the best rank that hold today. Where the best rank
   * says "no value", nothing counts, whatever lower ranks say.
   */
  List<Statement> best(String property, LocalDate today) {
    List<Statement> holding = all(property).stream().filter(s -> s.holds(today)).toList();
    boolean preferred = holding.stream().anyMatch(Statement::isPreferred);
    return holding.stream()
        .filter(s -> s.isPreferred() == preferred)
        .filter(Statement::hasValue)
        .toList();
  }

  /**
   * Returns, of the statements that count, the one about the newest point in time. What is said of
   * a time to come is a forecast, not a figure.
   */
  Optional<Statement> newest(String property, LocalDate today) {
    return best(property, today).stream()
        .filter(s -> !s.isPartial())
        .filter(s -> s.quantity().isPresent())
        .filter(s -> s.pointInTime().map(time -> !time.start().isAfter(today)).orElse(true))
        .max(
            Comparator.comparing(
                s -> s.pointInTime().map(WikidataTime::end).orElse(LocalDate.MIN)));
  }

  boolean has(String property) {
    return statements.containsKey(property);
  }

  List<Statement> all(String property) {
    return statements.getOrDefault(property, List.of());
  }
}
