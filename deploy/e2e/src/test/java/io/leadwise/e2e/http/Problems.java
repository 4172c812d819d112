package io.leadwise.e2e.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;

/** What a refusal has to look like (RFC 9457). */
public final class Problems {

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Frames, exceptions and packages: what tells a stranger how the inside looks. */
  private static final List<Pattern> INSIDES =
      List.of(
          Pattern.compile("\\bat [\\w.$/]+\\("),
          Pattern.compile("\\w+(Exception|Error)\\b"),
          Pattern.compile("\\b(io|java|javax|jakarta|org|com)\\.[a-z]\\w*\\.\\w"));

  /** Address or headers too long: whoever did not read the address cannot repeat it. */
  private static final List<Integer> UNREADABLE = List.of(414, 431);

  private Problems() {}

  /** Fails unless the answer is a problem document of that status and code. */
  public static void assertProblem(Response answer, int status, String code) {
    assertProblem(answer, status);
    assertThat(answer.jsonPath().getString("code")).as(answer.asString()).isEqualTo(code);
  }

  /** Fails unless the answer is a problem document of that status, with any code. */
  public static void assertProblem(Response answer, int status) {
    assertProblem(status, answer.statusCode(), answer.contentType(), answer.asString());
  }

  /** As {@link #assertProblem(Response, int)}, for answers that another client read. */
  public static void assertProblem(int expected, int status, String contentType, String body) {
    assertThat(status).as(body).isEqualTo(expected);
    assertThat(contentType).as(body).startsWith("application/problem+json");
    JsonPath problem = JsonPath.from(body);
    assertThat(problem.getInt("status")).as(body).isEqualTo(status);
    assertThat(problem.getString("code")).as(body).matches(KEBAB);
    assertThat(problem.getString("type")).as(body).isNotBlank();
    assertThat(problem.getString("title")).as(body).isNotBlank();
    assertThat(problem.getString("detail")).as(body).isNotBlank();
    if (!UNREADABLE.contains(status)) {
      assertThat(problem.getString("instance")).as(body).startsWith("/api/v1/");
    }
    INSIDES.forEach(inside -> assertThat(body).doesNotContainPattern(inside));
  }

  /** The fields that a problem document blames. */
  public static List<String> fields(Response answer) {
    List<String> fields = answer.jsonPath().getList("violations.field", String.class);
    return fields == null ? List.of() : fields;
  }
}
