package io.leadwise.lead.domain.snapshot;

import java.util.UUID;

/**
 * A contact or account that a lead could be connected to.
 *
 * @param score how sure it is, 0 to 1
 * @param reason a sentence that says why
 */
public record Suggestion(UUID id, String name, double score, String reason) {

  /** It may name a person. */
  @Override
  public String toString() {
    return "Suggestion[" + id + " " + score + "]";
  }
}
