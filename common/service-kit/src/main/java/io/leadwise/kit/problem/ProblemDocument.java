package io.leadwise.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document (RFC 9457) with Leadwise's extension members. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    name = "Problem",
    description = "A problem document (RFC 9457). Decide by `code`, show `detail`.")
public record ProblemDocument(
    @Schema(
            description = "Identifies the kind of problem.",
            examples = "https://leadwise.io/problems/validation-failed",
            required = true)
        String type,
    @Schema(description = "The kind of problem in words.", required = true) String title,
    @Schema(description = "The HTTP status.", required = true) int status,
    @Schema(description = "What is wrong with this request.") String detail,
    @Schema(description = "Path of the request.") String instance,
    @Schema(description = "Stable code of the kind, kebab-case.", required = true) String code,
    @Schema(description = "Trace to name when you report the problem.") String traceId,
    @Schema(description = "The fields that are wrong.") List<Violation> violations) {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE_BASE = "https://leadwise.io/problems/";

  /**
   * A refusal that is answered before anything else looks at the request.
   *
   * @param instance path of the request
   */
  public static ProblemDocument of(Refusal kind, String code, String detail, String instance) {
    return of(kind.status(), kind.title(), code, detail, instance, null, List.of());
  }

  static ProblemDocument of(
      int status,
      String title,
      String code,
      String detail,
      String instance,
      String traceId,
      List<Violation> violations) {
    return new ProblemDocument(
        TYPE_BASE + code, title, status, detail, instance, code, traceId, violations);
  }
}
