package io.leadwise.research.sources.wikidata;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The statements of an item that become facts.
 *
 * @param item where they come from
 * @param statements by property, in the order of the item
 */
record Selection(WikidataItem item, Map<Property, List<Statement>> statements) {

  private static final List<Property> FIGURES =
      List.of(Property.EMPLOYEES, Property.REVENUE, Property.NET_INCOME);

  /** Of these there may be further ones for a region or a division: those are not the company's. */
  private static final Set<Property> OF_THE_WHOLE =
      Set.of(Property.HEADQUARTERS, Property.CHIEF_EXECUTIVE);

  /** Where nobody wrote the end of the old one down, the start of the new one tells. */
  private static final Comparator<Statement> NEWEST_HOLDER_FIRST =
      Comparator.comparing(Statement::since).reversed();

  /** How many values of a property are worth showing. Together they fit one request for labels. */
  private static final Map<Property, Integer> MOST =
      Map.ofEntries(
          Map.entry(Property.INDUSTRY, 5),
          Map.entry(Property.HEADQUARTERS, 2),
          Map.entry(Property.COUNTRY, 2),
          Map.entry(Property.FOUNDED, 2),
          Map.entry(Property.CHIEF_EXECUTIVE, 2),
          Map.entry(Property.PRODUCT, 10),
          Map.entry(Property.WEBSITE, 1),
          Map.entry(Property.EXCHANGE, 5),
          Map.entry(Property.TICKER, 2),
          Map.entry(Property.CIK, 1),
          Map.entry(Property.LEI, 1),
          Map.entry(Property.PARENT, 2));

  static Selection of(WikidataItem item, LocalDate today) {
    Map<Property, List<Statement>> statements = new EnumMap<>(Property.class);
    MOST.forEach(
        (property, most) ->
            statements.put(
                property,
                item.best(property.id(), today).stream()
                    .filter(statement -> !OF_THE_WHOLE.contains(property) || !statement.isPartial())
                    .sorted(NEWEST_HOLDER_FIRST)
                    .limit(most)
                    .toList()));
    FIGURES.forEach(
        property -> statements.put(property, item.newest(property.id(), today).stream().toList()));
    return new Selection(item, statements);
  }

  /** Returns the ids of all items that have to be named. */
  Set<String> references() {
    Set<String> ids = new TreeSet<>();
    statements
        .values()
        .forEach(
            all ->
                all.forEach(
                    statement -> {
                      statement.item().ifPresent(ids::add);
                      statement
                          .quantity()
                          .filter(quantity -> quantity.unit() != null)
                          .ifPresent(quantity -> ids.add(quantity.unit()));
                    }));
    return ids;
  }
}
