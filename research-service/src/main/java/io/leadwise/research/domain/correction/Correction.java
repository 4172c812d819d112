package io.leadwise.research.domain.correction;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.shown.CorrectionNote;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a co-worker says instead of the sources. It stays over researches: it is about what was
 * said, whoever says it again, until it is taken back.
 *
 * @param original the fact as it was shown when it was corrected; its id is that of the correction
 * @param action what is done about it
 * @param reason why, in the co-worker's words
 * @param by id of the co-worker
 * @param version grows with each change
 */
public record Correction(
    UUID companyId,
    ResearchFact original,
    Action action,
    String reason,
    UUID by,
    Instant at,
    long version) {

  static final String ORIGIN = "co-worker";
  private static final String LICENCE = "own data";
  private static final int LONGEST_REASON = 500;

  public Correction {
    Objects.requireNonNull(companyId);
    Objects.requireNonNull(original);
    Objects.requireNonNull(action);
    reason = Words.shorten(reason, LONGEST_REASON);
    if (reason.isEmpty()) {
      throw new NotCorrectableException("A reason must be given.");
    }
    boolean news = original.section() == SectionName.ACCOUNT_NEWS;
    if (action instanceof Action.Retype && !news) {
      throw new NotCorrectableException("Only news has a type.");
    }
    if (action instanceof Action.Replace && news) {
      throw new NotCorrectableException(
          "A headline is what its publisher wrote: hide it, or give it another type.");
    }
  }

  /** What is done about a fact. */
  public sealed interface Action {

    /** It is not shown. */
    record Hide() implements Action {}

    /** Another value is shown instead. */
    record Replace(NewValue value) implements Action {}

    /** The news is of another type. */
    record Retype(NewsType type) implements Action {}
  }

  /** Returns the value instead of the original, with the co-worker as its source. */
  ResearchFact replacement(NewValue next) {
    return new ResearchFact(
        original.id(),
        ORIGIN,
        original.section(),
        original.attribute(),
        next.value(),
        next.number(),
        next.currency(),
        next.asOf(),
        SourceClass.COWORKER.confidence(),
        List.of(source(next.value())),
        null);
  }

  NewsHint hint(NewsType type) {
    return new NewsHint(type, "corrected by a co-worker", SourceClass.COWORKER.confidence());
  }

  CorrectionNote note() {
    String before =
        action instanceof Action.Retype && original.newsHint() != null
            ? original.newsHint().type().name()
            : original.value();
    return new CorrectionNote(before, reason, by, at);
  }

  /** Reasons are free text, and whose correction it is concerns nobody in a log. */
  @Override
  public String toString() {
    return "Correction[" + original.id() + " v" + version + "]";
  }

  /** The words of a reason can be about anybody: they are shown with the correction only. */
  private FactSource source(String value) {
    return new FactSource(
        "urn:uuid:" + original.id(), "Corrected by a co-worker", value, at, at, LICENCE);
  }
}
