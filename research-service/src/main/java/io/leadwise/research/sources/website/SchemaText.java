package io.leadwise.research.sources.website;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.research.domain.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * Reads values of schema.org properties, which may be texts, numbers, objects or arrays of them.
 */
final class SchemaText {

  private SchemaText() {}

  /** Returns the first text of a value. */
  static Optional<String> first(JsonNode value) {
    return all(value).stream().findFirst();
  }

  /** Returns all texts of a value; of an object its name, value or id. */
  static List<String> all(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(one -> texts.addAll(all(one)));
    } else if (value.isObject()) {
      Stream.of("name", "@value", "@id")
          .filter(value::has)
          .findFirst()
          .ifPresent(key -> texts.addAll(all(value.get(key))));
    } else if (value.isValueNode() && !value.isNull()) {
      String text = Words.clean(Parser.unescapeEntities(value.asText(), false));
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Returns the country of a PostalAddress by its English name; sites write a code or a name. */
  static Optional<String> country(JsonNode value) {
    JsonNode address = value.isArray() ? value.path(0) : value;
    return first(address.path("addressCountry"))
        .map(
            text ->
                text.matches("[A-Za-z]{2}")
                    ? new Locale("", text).getDisplayCountry(Locale.ENGLISH)
                    : text);
  }

  /** Returns an address on one line: a text, or a PostalAddress. */
  static Optional<String> address(JsonNode value) {
    JsonNode address = value.isArray() ? value.path(0) : value;
    if (!address.isObject()) {
      return first(address);
    }
    String line =
        Stream.of(
                "streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry")
            .flatMap(part -> first(address.path(part)).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }
}
