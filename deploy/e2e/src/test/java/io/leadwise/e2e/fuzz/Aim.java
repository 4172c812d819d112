package io.leadwise.e2e.fuzz;

/** What a request tries. */
enum Aim {
  /** All as the document says, by somebody who may. */
  VALID(true),
  /** All as the document says, by anybody. */
  ANYBODY(true),
  /** One value of the body is of another type or out of range. */
  BODY_VALUE(true),
  /** Properties are missing, null or unknown. */
  BODY_PROPERTIES(true),
  /** The body is no JSON, or JSON that nobody means. */
  BODY_TEXT(true),
  /** Query parameters are senseless, doubled or unknown. */
  QUERY(true),
  /** Ids in the path are no ids. */
  PATH(false),
  /** Headers that steer the request are malformed. */
  HEADERS(true),
  /** The media type is another, broken or missing. */
  MEDIA_TYPE(true),
  /** The path is right and the method is not. */
  METHOD(false);

  private final boolean ofTheOperation;

  Aim(boolean ofTheOperation) {
    this.ofTheOperation = ofTheOperation;
  }

  /** Whether what the document says about answers of the operation holds for it. */
  boolean isOfTheOperation() {
    return ofTheOperation;
  }
}
