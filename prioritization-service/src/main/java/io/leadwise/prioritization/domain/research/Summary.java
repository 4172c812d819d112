package io.leadwise.prioritization.domain.research;

import java.util.List;
import java.util.UUID;

/**
 * A section in a few sentences.
 *
 * @param writtenBy {@code TEMPLATES}, or {@code LANGUAGE_MODEL} whose sentences were checked
 * @param sentences in the order to be read
 */
public record Summary(String writtenBy, List<Sentence> sentences) {

  public Summary {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence.
   *
   * @param factIds the facts that it rests on, of the same research
   */
  public record Sentence(String text, List<UUID> factIds) {
    public Sentence {
      factIds = List.copyOf(factIds);
    }
  }
}
