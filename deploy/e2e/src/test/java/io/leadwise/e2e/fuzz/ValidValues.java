package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes values that a schema allows, borders more often than chance would. */
final class ValidValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;
  private static final int MOST_ITEMS = 3;
  private static final int ORDINARY_LENGTH = 24;

  /** What a schema calls a string and people call something narrower. */
  private static final Map<String, List<String>> BY_NAME =
      Map.of(
          "email", List.of("kim.fuzz@siemens.com", "lea@gmial.com", "info@apple.com"),
          "address", List.of("kim.fuzz@siemens.com", "no-such@nxdomain.example", "test@"),
          "country", List.of("SE", "DE", "US"),
          "currency", List.of("EUR", "USD", "JPY"),
          "annualRevenueCurrency", List.of("EUR", "USD"),
          "language", List.of("en", "de"),
          "website", List.of("https://www.siemens.com", "siemens.com"),
          "domain", List.of("siemens.com", "example.org", "bücher.example"),
          "url", List.of("https://localhost/hook", "https://www.siemens.com/feed"));

  private static final List<String> TEXTS =
      List.of(
          "Vexberg",
          "Zoë O'Neil",
          "株式会社",
          "مبيعات",
          "👩‍💼 🚀",
          "ﬁne ﬀ",
          "a\u0301e\u0308",
          "50 %_\\");

  private final FuzzDocument document;
  private final KnownValues known;
  private final RandomGenerator random;

  ValidValues(FuzzDocument document, KnownValues known, RandomGenerator random) {
    this.document = document;
    this.known = known;
    this.random = random;
  }

  /** A value for a property or parameter of that name. */
  JsonNode of(JsonNode schema, String name) {
    return of(schema, name, 0);
  }

  private JsonNode of(JsonNode given, String name, int depth) {
    JsonNode schema = document.resolved(given);
    if (schema.has("enum")) {
      return pick(schema.get("enum"));
    }
    if (schema.path("examples").size() > 0 && random.nextInt(4) == 0) {
      return pick(schema.get("examples"));
    }
    if (schema.has("anyOf")) {
      return of(pick(schema.get("anyOf")), name, depth);
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, name, depth);
      case "integer" -> JSON.numberNode(integer(schema));
      case "number" -> number(schema);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "null" -> JSON.nullNode();
      default -> JSON.textNode(text(schema, name));
    };
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      // Null is one of two types, and rarely the one of interest.
      return random.nextInt(5) == 0 ? pick(type).asText() : type.get(0).asText();
    }
    return type.asText(schema.has("properties") ? "object" : "string");
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || (depth < DEEPEST && random.nextInt(3) > 0)) {
        object.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject() && random.nextBoolean()) {
      object.set("phone", of(schema.get("additionalProperties"), "phone", depth + 1));
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, String name, int depth) {
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(MOST_ITEMS), MOST_ITEMS);
    int size = depth > DEEPEST ? least : least + random.nextInt(Math.max(1, most - least + 1));
    List<JsonNode> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      JsonNode item = of(schema.path("items"), name, depth + 1);
      if (!schema.path("uniqueItems").asBoolean() || !items.contains(item)) {
        items.add(item);
      }
    }
    return JSON.arrayNode().addAll(items);
  }

  private long integer(JsonNode schema) {
    boolean small = !schema.path("format").asText().equals("int64");
    long least = schema.path("minimum").asLong(small ? Integer.MIN_VALUE : Long.MIN_VALUE);
    long most = schema.path("maximum").asLong(small ? Integer.MAX_VALUE : Long.MAX_VALUE);
    return switch (random.nextInt(6)) {
      case 0 -> least;
      case 1 -> most;
      default -> Math.max(least, Math.min(most, random.nextInt(200)));
    };
  }

  private JsonNode number(JsonNode schema) {
    double least = schema.path("minimum").asDouble(-1e15);
    double most = schema.path("maximum").asDouble(1e15);
    return switch (random.nextInt(6)) {
      case 0 -> JSON.numberNode(least);
      case 1 -> JSON.numberNode(most);
      default -> JSON.numberNode(Math.max(least, Math.min(most, random.nextInt(1_000) / 10.0)));
    };
  }

  private String text(JsonNode schema, String name) {
    String format = schema.path("format").asText();
    if (format.equals("uuid")) {
      return known.named(name, random).filter(ValidValues::isUuid).orElseGet(this::uuid);
    }
    if (format.equals("date-time")) {
      return Instant.now().minus(random.nextInt(60 * 24), ChronoUnit.HOURS).toString();
    }
    if (format.equals("date")) {
      return Instant.now().toString().substring(0, 10);
    }
    if (random.nextInt(3) > 0 && BY_NAME.containsKey(name)) {
      return pick(BY_NAME.get(name));
    }
    return cut(
        random.nextInt(3) == 0
            ? known.named(name, random).orElse("Vexberg")
            : freeText(schema.path("maxLength").asInt(ORDINARY_LENGTH)),
        schema.path("maxLength").asInt(Integer.MAX_VALUE));
  }

  private String freeText(int longest) {
    return switch (random.nextInt(5)) {
      case 0 -> "x".repeat(longest);
      case 1 -> "é".repeat(longest);
      case 2 -> "w".repeat(1 + random.nextInt(ORDINARY_LENGTH));
      default -> pick(TEXTS);
    };
  }

  /** The length of a schema counts characters, and half of one would be none. */
  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private static boolean isUuid(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private JsonNode pick(JsonNode values) {
    return values.get(random.nextInt(values.size()));
  }
}
