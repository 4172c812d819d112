package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values that somebody sends some day, and that no schema asks for. */
final class BadValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** NUL, half a character, the other direction, invisible, long, and what others interpret. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\ud800",
          "\udc00x",
          "\u202egnp.exe",
          "\u2066x\u2069",
          "\u200b\ufeff",
          "\uffff",
          "x".repeat(10_000),
          "e" + "\u0301".repeat(500),
          "' or 1=1 --",
          "${jndi:ldap://localhost/x}",
          "%s%n%d",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "=cmd|' /C calc'!A0",
          "null",
          "NaN",
          "-0",
          "1e999",
          "0000-00-00T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "9999-12-31T23:59:60Z",
          "00000000-0000-0000-0000-000000000000",
          "true",
          "\n\r\t");

  private static final List<JsonNode> OTHERS =
      List.of(
          JSON.nullNode(),
          JSON.booleanNode(true),
          JSON.numberNode(0),
          JSON.numberNode(-1),
          JSON.numberNode(Long.MAX_VALUE),
          JSON.numberNode(Long.MIN_VALUE),
          JSON.numberNode(new BigInteger("9".repeat(40))),
          JSON.numberNode(new BigDecimal("1e400")),
          JSON.numberNode(new BigDecimal("-1e-400")),
          JSON.numberNode(new BigDecimal("0.1234567890123456789")),
          JSON.arrayNode(),
          JSON.arrayNode().add(JSON.nullNode()),
          JSON.objectNode(),
          JSON.objectNode().put("\u0000", 1));

  private static final List<String> BODIES =
      List.of(
          "",
          " ",
          "{",
          "{\"a\":",
          "null",
          "[]",
          "[null]",
          "\"text\"",
          "7",
          "true",
          "{}{}",
          "{\"a\":1}trailing",
          "{\"a\":NaN}",
          "{'a':1}",
          "{\"a\":1,\"a\":2}",
          "{\"__proto__\":{\"x\":1}}",
          "\ufeff{}",
          "/* c */{}",
          "[".repeat(20_000),
          "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
          "{\"a\":" + "9".repeat(5_000) + "}",
          "\u0000");

  private final RandomGenerator random;

  BadValues(RandomGenerator random) {
    this.random = random;
  }

  String text() {
    return pick(TEXTS);
  }

  JsonNode value() {
    return random.nextBoolean() ? JSON.textNode(text()) : pick(OTHERS);
  }

  String body() {
    return pick(BODIES);
  }

  /** The object with a value somewhere in it replaced by a bad one. */
  ObjectNode withBadValue(ObjectNode object) {
    List<String> names = object.properties().stream().map(entry -> entry.getKey()).toList();
    if (names.isEmpty()) {
      return withOtherProperties(object);
    }
    String name = pick(names);
    JsonNode old = object.get(name);
    if (old instanceof ObjectNode inner && random.nextInt(3) > 0) {
      object.set(name, withBadValue(inner));
    } else if (old.isArray() && random.nextInt(3) > 0) {
      object.set(name, JSON.arrayNode().addAll(List.of(value(), value())));
    } else {
      object.set(name, value());
    }
    return object;
  }

  /** The object with a property missing, null, twice as long in name, or unknown. */
  ObjectNode withOtherProperties(ObjectNode object) {
    List<String> names = object.properties().stream().map(entry -> entry.getKey()).toList();
    switch (random.nextInt(4)) {
      case 0 -> names.stream().findAny().ifPresent(name -> object.remove(pick(names)));
      case 1 -> names.stream().findAny().ifPresent(name -> object.putNull(pick(names)));
      case 2 -> names.forEach(object::putNull);
      default -> object.set(random.nextBoolean() ? "noSuchField" : "class", value());
    }
    return object;
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
