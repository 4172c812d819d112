package io.leadwise.research.domain.summary;

import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.shown.ShownFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a language model wrote about a company. Its sentences cite facts by what they say, so that a
 * sentence falls when its fact is no longer said, was corrected or hidden.
 */
public record WrittenSummary(List<Sentence> sentences) {

  private static final WrittenSummary NONE = new WrittenSummary(List.of());

  public WrittenSummary {
    sentences = List.copyOf(sentences);
  }

  public static WrittenSummary none() {
    return NONE;
  }

  /** One sentence and what it rests on. */
  public record Sentence(SectionName section, String text, List<Cited> cited) {}

  /** What a cited fact said. */
  public record Cited(String attribute, String value, String asOf) {

    static Cited of(ShownFact fact) {
      return new Cited(fact.attribute(), fact.value(), fact.fact().asOf());
    }

    boolean isSaidBy(ShownFact fact) {
      return attribute.equals(fact.attribute())
          && value.equals(fact.value())
          && Objects.equals(asOf, fact.fact().asOf());
    }
  }

  /** Returns the section's sentences; empty unless every one of them still stands. */
  Optional<List<SectionSummary.Sentence>> standing(SectionName section, List<ShownFact> facts) {
    List<SectionSummary.Sentence> standing = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (sentence.section() == section) {
        List<UUID> ids =
            sentence.cited().stream()
                .flatMap(cited -> facts.stream().filter(cited::isSaidBy).limit(1))
                .map(ShownFact::id)
                .toList();
        if (ids.size() < sentence.cited().size()) {
          return Optional.empty();
        }
        standing.add(new SectionSummary.Sentence(sentence.text(), ids));
      }
    }
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing);
  }
}
