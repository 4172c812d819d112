package io.leadwise.research.domain.summary;

import io.leadwise.research.domain.fact.SectionName;
import java.util.List;
import java.util.UUID;

/**
 * A section in a few sentences, each with the facts that it rests on.
 *
 * @param sentences none where the section shows nothing
 */
public record SectionSummary(SectionName section, Writer writer, List<Sentence> sentences) {

  public SectionSummary {
    sentences = List.copyOf(sentences);
  }

  /** Who put the facts into words. */
  public enum Writer {
    /** Fixed patterns of sentences. */
    TEMPLATES,
    /** A language model, whose sentences were checked against the facts. */
    LANGUAGE_MODEL
  }

  /**
   * One sentence.
   *
   * @param factIds at least one
   */
  public record Sentence(String text, List<UUID> factIds) {
    public Sentence {
      factIds = List.copyOf(factIds);
      if (factIds.isEmpty()) {
        throw new IllegalArgumentException("A sentence without a fact");
      }
    }
  }
}
