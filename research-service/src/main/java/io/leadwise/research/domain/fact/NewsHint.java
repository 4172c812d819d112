package io.leadwise.research.domain.fact;

import java.util.Objects;

/**
 * What a source itself says about the type of its news, as the item codes of a filing do.
 *
 * @param method how the type is known, as a reader sees it: "8-K item 5.02"
 * @param confidence of the type, 0 to 1
 */
public record NewsHint(NewsType type, String method, double confidence) {

  public NewsHint {
    Objects.requireNonNull(type);
    Objects.requireNonNull(method);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Not a confidence: " + confidence);
    }
  }
}
