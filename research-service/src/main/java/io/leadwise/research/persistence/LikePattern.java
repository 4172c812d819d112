package io.leadwise.research.persistence;

/** Texts of users inside a LIKE pattern. */
final class LikePattern {

  private LikePattern() {}

  static String escape(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
