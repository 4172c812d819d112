package io.leadwise.prioritization.api;

/** Words for the API document. */
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}
}
