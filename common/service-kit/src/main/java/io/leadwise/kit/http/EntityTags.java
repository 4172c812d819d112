package io.leadwise.kit.http;

import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import jakarta.ws.rs.core.EntityTag;

/** Conditional updates by entity tags (RFC 9110, sections 8.8.3 and 13.1.1). */
public final class EntityTags {

  private EntityTags() {}

  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Demands that the caller names the version that it changes.
   *
   * @throws RefusalException 428 without the header, 412 when the version is another one
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new MissingException();
    }
    checkMatch(ifMatch, version);
  }

  /**
   * Checks the version where the caller names one.
   *
   * @throws RefusalException 412 when the version is another one
   */
  public static void checkMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
      return;
    }
    String expected = "\"" + version + "\"";
    for (String tag : ifMatch.split(",")) {
      String given = tag.trim();
      if (!given.matches("(W/)?\"[^\"]*\"")) {
        throw new BadRequestProblem(
            "invalid-if-match", "If-Match must hold an entity tag in quotes, such as \"3\".");
      }
      if (given.equals(expected)) {
        return;
      }
    }
    throw new MismatchException();
  }

  static final class MissingException extends RefusalException {
    MissingException() {
      super(
          Refusal.PRECONDITION_REQUIRED,
          "if-match-required",
          "Send the ETag of what you read as If-Match, so that no other change is lost.");
    }
  }

  static final class MismatchException extends RefusalException {
    MismatchException() {
      super(
          Refusal.PRECONDITION_FAILED,
          "version-mismatch",
          "It was changed since you read it. Read it again, then repeat your change.");
    }
  }
}
