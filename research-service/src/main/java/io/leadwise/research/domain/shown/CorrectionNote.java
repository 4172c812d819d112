package io.leadwise.research.domain.shown;

import java.time.Instant;
import java.util.UUID;

/**
 * That a co-worker corrected a fact.
 *
 * @param original the value, or the type of news, that the sources gave
 * @param by id of the co-worker
 */
public record CorrectionNote(String original, String reason, UUID by, Instant at) {

  /** Reasons are free text, and whose correction it is concerns nobody in a log. */
  @Override
  public String toString() {
    return "CorrectionNote[" + at + "]";
  }
}
