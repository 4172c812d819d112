package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.local.gateway.DemoPerson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes requests of operations: right ones, and ones that are wrong in one way. */
final class RequestFactory {

  private static final String PATCH = "application/merge-patch+json";
  private static final List<String> OTHER_METHODS = List.of("DELETE", "PUT", "PATCH", "POST");

  private static final List<String> TAGS =
      List.of(
          "*", "\"0\"", "4711", "\"", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999999\"");
  private static final List<String> KEYS =
      List.of("", " ", "x".repeat(300), "a b", "\"quoted\"", "{}", "../..", "null");
  private static final List<String> RANGES = List.of("bytes=0-", "bytes=9-1", "items=x", "-");
  private static final List<String> ACCEPTED =
      List.of(
          "application/xml",
          "*/*;q=0",
          "text/html, */*;q=0.1",
          "application",
          "application/json;v=9");
  private static final List<String> TYPES =
      List.of(
          "application/xml",
          "text/plain",
          "multipart/form-data",
          "application/json; charset=utf-16",
          "application/json; charset=none",
          "application/x-www-form-urlencoded",
          "json",
          "/");

  private final ValidValues valid;
  private final BadValues bad;
  private final KnownValues known;
  private final RandomGenerator random;

  RequestFactory(ValidValues valid, BadValues bad, KnownValues known, RandomGenerator random) {
    this.valid = valid;
    this.bad = bad;
    this.known = known;
    this.random = random;
  }

  /** A request of that operation with that aim. */
  FuzzRequest make(FuzzOperation operation, Aim aim) {
    DemoPerson person = person(operation, aim);
    String path = path(operation, aim);
    String method = aim == Aim.METHOD ? bad.pick(OTHER_METHODS) : operation.method();
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    byte[] body = operation.takesBody() ? body(operation, aim, headers) : null;
    headers(operation, path, aim, headers);
    return new FuzzRequest(
        operation, aim, person, method, path + query(operation, aim), headers, body);
  }

  private DemoPerson person(FuzzOperation operation, Aim aim) {
    List<DemoPerson> people = List.of(DemoPerson.values());
    if (aim != Aim.ANYBODY) {
      people =
          people.stream()
              .filter(person -> person.roles().stream().anyMatch(operation.roles()::contains))
              .toList();
    }
    return bad.pick(people.isEmpty() ? List.of(DemoPerson.ADMIN) : people);
  }

  private String path(FuzzOperation operation, Aim aim) {
    String path = operation.path();
    for (Parameter parameter : operation.parametersIn("path")) {
      String value =
          aim == Aim.PATH && random.nextBoolean()
              ? bad.text()
              : known
                  .inPath(operation.path(), parameter.name(), random)
                  .filter(usual -> random.nextInt(5) > 0)
                  .orElseGet(() -> text(valid.of(parameter.schema(), parameter.name())));
      path = path.replace("{" + parameter.name() + "}", segment(value));
    }
    return path;
  }

  private String query(FuzzOperation operation, Aim aim) {
    List<String> pairs = new ArrayList<>();
    for (Parameter parameter : operation.parametersIn("query")) {
      if (parameter.required() || random.nextInt(3) == 0) {
        String value =
            aim == Aim.QUERY && random.nextBoolean()
                ? bad.text()
                : text(valid.of(parameter.schema(), parameter.name()));
        pairs.add(encoded(parameter.name()) + "=" + encoded(value));
        if (aim == Aim.QUERY && random.nextInt(4) == 0) {
          pairs.add(encoded(parameter.name()) + "=" + encoded(bad.text()));
        }
      }
    }
    if (aim == Aim.QUERY && random.nextInt(4) == 0) {
      pairs.add(encoded(bad.text()) + "=" + encoded(bad.text()));
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private byte[] body(FuzzOperation operation, Aim aim, List<Map.Entry<String, String>> headers) {
    String type =
        operation.jsonType().orElseGet(() -> operation.bodies().keySet().iterator().next());
    if (aim == Aim.MEDIA_TYPE) {
      if (random.nextInt(5) > 0) {
        headers.add(Map.entry("Content-Type", bad.pick(TYPES)));
      }
    } else {
      headers.add(Map.entry("Content-Type", type));
    }
    if (aim == Aim.BODY_TEXT) {
      return random.nextInt(8) == 0
          ? new byte[] {'{', '"', (byte) 0xc3, '"', ':', (byte) 0xff, '}'}
          : bad.body().getBytes(StandardCharsets.UTF_8);
    }
    JsonNode value = valid.of(operation.bodies().get(type), "");
    if (value instanceof ObjectNode object) {
      if (type.equals(PATCH)) {
        // A patch need not name what a whole would have to.
        object.properties().removeIf(entry -> random.nextInt(3) > 0);
      }
      if (aim == Aim.BODY_VALUE) {
        value = bad.withBadValue(object);
      } else if (aim == Aim.BODY_PROPERTIES) {
        value = bad.withOtherProperties(object);
      }
    }
    // What Java has no UTF-8 for is written as JSON writes it.
    return escaped(value.isTextual() ? value.asText() : value.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  private void headers(
      FuzzOperation operation, String path, Aim aim, List<Map.Entry<String, String>> headers) {
    boolean wrong = aim == Aim.HEADERS;
    for (Parameter header : operation.parametersIn("header")) {
      switch (header.name()) {
        case "If-Match" -> {
          if (wrong) {
            headers.add(Map.entry("If-Match", bad.pick(TAGS)));
          } else {
            known.version(path).ifPresent(tag -> headers.add(Map.entry("If-Match", tag)));
          }
        }
        case "Idempotency-Key" ->
            headers.add(
                Map.entry(
                    "Idempotency-Key",
                    wrong
                        ? bad.pick(KEYS)
                        : new UUID(random.nextLong(), random.nextLong()).toString()));
        default -> {
          if (wrong) {
            headers.add(Map.entry(header.name(), bad.pick(KEYS)));
          }
        }
      }
    }
    if (wrong) {
      switch (random.nextInt(4)) {
        case 0 -> headers.add(Map.entry("Range", bad.pick(RANGES)));
        case 1 -> headers.add(Map.entry("Accept", bad.pick(ACCEPTED)));
        case 2 -> headers.add(Map.entry("If-None-Match", bad.pick(TAGS)));
        default -> headers.add(Map.entry("X-Padding", "x".repeat(5_000)));
      }
    }
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** An empty or dotted segment would make another path of it. */
  private static String segment(String value) {
    String encoded = encoded(value.replace("/", "").replace("..", "dots"));
    return encoded.isEmpty() || encoded.equals(".") ? "%20" : encoded;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String escaped(String json) {
    StringBuilder text = new StringBuilder();
    json.chars()
        .forEach(
            c -> {
              if (Character.isSurrogate((char) c)) {
                text.append("\\u%04x".formatted(c));
              } else {
                text.append((char) c);
              }
            });
    return text.toString();
  }
}
