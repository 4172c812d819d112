package io.leadwise.kit.problem;

/** Why a request is refused, with the HTTP status that says so (RFC 9110). */
public enum Refusal {
  BAD_REQUEST(400, "Bad request"),
  FORBIDDEN(403, "Forbidden"),
  NOT_FOUND(404, "Not found"),
  CONFLICT(409, "Conflict"),
  GONE(410, "Gone"),
  PRECONDITION_FAILED(412, "Precondition failed"),
  TOO_LARGE(413, "Content too large"),
  INVALID(422, "Cannot be processed"),
  PRECONDITION_REQUIRED(428, "Precondition required"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  UNAVAILABLE(503, "Temporarily unavailable");

  private final int status;
  private final String title;

  Refusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
