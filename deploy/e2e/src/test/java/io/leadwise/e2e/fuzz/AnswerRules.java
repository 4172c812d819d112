package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.e2e.http.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What no answer may be, whatever was asked. */
final class AnswerRules {

  /** A service that has too much to do says so; that is no fault. */
  static final String OVERLOADED = "overloaded";

  /**
   * What HTTP itself answers, before an operation is reached: no method, no representation, body
   * too large, address too long, media type, too many requests, headers too large.
   */
  private static final Set<Integer> OF_HTTP = Set.of(405, 406, 413, 414, 415, 429, 431);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AnswerSchemas schemas;

  AnswerRules(FuzzDocument document) {
    this.schemas = new AnswerSchemas(document);
  }

  /** The rules that an answer breaks, each in a few words; empty when it is as it should be. */
  List<String> broken(FuzzRequest request, FuzzAnswer answer) {
    List<String> broken = new ArrayList<>();
    if (answer.status() >= 500 && !isOverloaded(answer)) {
      broken.add("a fault of ours: " + answer.status());
    }
    if (answer.status() >= 400) {
      problem(answer).ifPresent(broken::add);
    }
    if (request.aim().isOfTheOperation()) {
      documented(request.operation(), answer).ifPresent(broken::add);
    }
    return broken;
  }

  /** Whether the service had too much to do. */
  static boolean isOverloaded(FuzzAnswer answer) {
    return answer.status() == 503 && answer.body().contains("\"code\":\"" + OVERLOADED + "\"");
  }

  private static Optional<String> problem(FuzzAnswer answer) {
    try {
      Problems.assertProblem(answer.status(), answer.status(), answer.contentType(), answer.body());
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of("no problem document: " + e.getMessage().strip());
    }
  }

  private Optional<String> documented(FuzzOperation operation, FuzzAnswer answer) {
    Map<String, JsonNode> content = operation.answers().get(answer.status());
    if (content == null) {
      return OF_HTTP.contains(answer.status()) || isOverloaded(answer)
          ? Optional.empty()
          : Optional.of("the document does not know " + answer.status() + codeOf(answer));
    }
    if (content.isEmpty()) {
      return answer.body().isEmpty()
          ? Optional.empty()
          : Optional.of(answer.status() + " has a body that the document does not know");
    }
    JsonNode schema = content.get(answer.mediaType());
    if (schema == null) {
      return Optional.of(answer.status() + " as " + answer.mediaType() + " is not in the document");
    }
    boolean isOneDocument = answer.mediaType().matches("application/(\\w+\\+)?json");
    return isOneDocument && !schema.isMissingNode() ? mismatch(answer, schema) : Optional.empty();
  }

  private Optional<String> mismatch(FuzzAnswer answer, JsonNode schema) {
    try {
      JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      return Optional.of(answer.status() + " is no JSON");
    }
    List<String> errors = schemas.errors(schema, answer.body());
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(answer.status() + " is not as its schema: " + errors);
  }

  private static String codeOf(FuzzAnswer answer) {
    return answer.body().replaceFirst("(?s).*\"code\":\"([^\"]*)\".*", " $1");
  }
}
