package io.leadwise.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the merged document one that can be read without the services' sources: how to sign in, to
 * page and to write, every problem code in one place, and answers that the sample suite gave.
 */
public final class OpenApiGuide {

  /** Where the answers lie that the sample suite gave, one file for each operation. */
  public static final String EXAMPLES = "/openapi/examples/";

  private static final String JSON = "application/json";
  private static final String ANY_OF = "anyOf";
  private static final String DESCRIPTION = "description";
  private static final Pattern CODE = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`");

  /** In the list for any operation each word in small letters is a code, a single one as well. */
  private static final Pattern CODE_OF_ANY = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

  private final ObjectMapper mapper = new ObjectMapper();
  private final ObjectNode document;
  private final TreeSet<String> codes = new TreeSet<>();

  private OpenApiGuide(ObjectNode document) {
    this.document = document;
  }

  /** Completes a merged document in place. */
  public static ObjectNode complete(ObjectNode merged) {
    OpenApiGuide guide = new OpenApiGuide(merged);
    guide.introduce();
    guide.document.path("paths").forEach(path -> path.forEach(guide::complete));
    allowNull(merged);
    NullableAnswers.declare(merged);
    guide.listCodes();
    return merged;
  }

  private void introduce() {
    ObjectNode info = (ObjectNode) document.get("info");
    String refusals = text("/openapi/any-operation.md");
    info.put(DESCRIPTION, (text("/openapi/introduction.md") + refusals).strip());
    collectCodes(CODE_OF_ANY, refusals);
    info.putObject("contact").put("name", "The Leadwise project");
    for (JsonNode scheme : document.path("components").path("securitySchemes")) {
      if (scheme.path("type").asText().equals("openIdConnect")) {
        ((ObjectNode) scheme)
            .put(
                DESCRIPTION,
                "A bearer token of your OpenID Connect provider. What an operation lists beside it"
                    + " are the roles that may call it; one of them is enough.")
            .put("openIdConnectUrl", "/.well-known/openid-configuration");
      }
    }
  }

  private void complete(JsonNode operation) {
    operation.path("parameters").forEach(OpenApiGuide::describeId);
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      describeRefusal(response.getKey(), response.getValue());
      if (response.getKey().charAt(0) >= '4') {
        collectCodes(CODE, response.getValue().path(DESCRIPTION).asText());
      }
    }
    addExample(operation);
  }

  /** Those that a framework wrote say no more than the status does. */
  private static void describeRefusal(String status, JsonNode response) {
    String description = response.path(DESCRIPTION).asText();
    if (status.equals("401") && description.equals("Not Authorized")) {
      ((ObjectNode) response).put(DESCRIPTION, "`token-missing` or `token-invalid`.");
    } else if (status.equals("403") && description.equals("Not Allowed")) {
      ((ObjectNode) response).put(DESCRIPTION, "`role-missing`.");
    } else if (status.equals("400") && description.equals("Bad Request")) {
      ((ObjectNode) response).put(DESCRIPTION, "`bad-request`.");
    }
  }

  /**
   * {@code leadId} in a path needs no description in the code, but a generated client shows one.
   */
  private static void describeId(JsonNode parameter) {
    if (parameter.path("in").asText().equals("path") && !parameter.has(DESCRIPTION)) {
      String name = parameter.path("name").asText();
      String noun =
          name.replaceAll("(.)Id$", "$1").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
      ((ObjectNode) parameter)
          .put(
              DESCRIPTION,
              name.equals("id")
                  ? "Its id."
                  : name.equals(noun) ? "The " + noun + "." : "Id of the " + noun + ".");
    }
  }

  private void collectCodes(Pattern code, String description) {
    Matcher matcher = code.matcher(description);
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
  }

  private void listCodes() {
    JsonNode code = document.at("/components/schemas/Problem/properties/code");
    if (code instanceof ObjectNode object) {
      object.put(
          DESCRIPTION,
          "Why, in a word that stays: decide by it. A newer version may know more codes than these.");
      ArrayNode known = object.putArray("x-extensible-enum");
      codes.forEach(known::add);
    }
  }

  private void addExample(JsonNode operation) {
    String file = EXAMPLES + operation.path("operationId").asText() + ".json";
    try (InputStream in = OpenApiGuide.class.getResourceAsStream(file)) {
      if (in == null) {
        return;
      }
      JsonNode example = mapper.readTree(in);
      put(operation.path("responses").path(example.path("status").asText()), example, "response");
      put(operation.path("requestBody"), example, "request");
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static void put(JsonNode holder, JsonNode example, String part) {
    if (example.has(part) && holder.path("content").path(JSON) instanceof ObjectNode content) {
      content
          .putObject("examples")
          .putObject("sample")
          .put("summary", "From the sample suite")
          .set("value", example.get(part));
    }
  }

  /** Beside "this or null", a type of its own would rule null out again. */
  private static void allowNull(JsonNode node) {
    if (node instanceof ObjectNode object && object.path(ANY_OF).isArray()) {
      for (JsonNode choice : object.path(ANY_OF)) {
        if (choice.path("type").asText().equals("null")) {
          object.remove("type");
        }
      }
    }
    node.forEach(OpenApiGuide::allowNull);
  }

  private static String text(String resource) {
    try (InputStream in = OpenApiGuide.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
