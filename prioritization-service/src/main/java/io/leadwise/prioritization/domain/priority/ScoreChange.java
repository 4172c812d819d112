package io.leadwise.prioritization.domain.priority;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A step in the history of a lead's score.
 *
 * @param before null for the first score
 * @param causes what was new
 * @param factors those whose share changed
 */
public record ScoreChange(
    UUID leadId,
    Instant changedAt,
    BigDecimal before,
    BigDecimal after,
    boolean handRaiser,
    String rulesVersion,
    List<Cause> causes,
    List<FactorChange> factors) {

  public ScoreChange {
    causes = List.copyOf(causes);
    factors = List.copyOf(factors);
  }

  /** What may change a score. */
  public enum Cause {
    /** The lead was selected, for the first time or again. */
    SELECTION,
    /** The lead has another state. */
    LEAD,
    /** Its company was researched. */
    RESEARCH,
    /** Rules, profile or model changed. */
    RULES
  }

  /** A change with the id that orders the history; ids grow with time. */
  public record Entry(UUID changeId, ScoreChange change) {}

  /**
   * @param before null when the factor was not part of the rules
   * @param after null when it is no longer
   * @param sentence why it is what it is now; null when it is no longer part of the rules
   */
  public record FactorChange(
      FactorName factor, BigDecimal before, BigDecimal after, String sentence) {}

  /** Whether a reader of the history would see a difference. */
  public static boolean isOne(Priority before, Priority after) {
    return before == null
        || before.score().compareTo(after.score()) != 0
        || before.handRaiser() != after.handRaiser();
  }

  /**
   * @param before null for the first score
   */
  public static ScoreChange of(
      UUID leadId, Instant at, Priority before, Priority after, Set<Cause> causes) {
    List<Factor> old = before == null ? List.of() : before.factors();
    List<FactorChange> factors = new ArrayList<>();
    Stream.concat(after.factors().stream(), old.stream())
        .map(Factor::factor)
        .distinct()
        .forEach(
            name -> {
              Factor was = find(old, name);
              Factor is = find(after.factors(), name);
              if (was == null || is == null || was.share().compareTo(is.share()) != 0) {
                factors.add(
                    new FactorChange(
                        name,
                        was == null ? null : was.share(),
                        is == null ? null : is.share(),
                        is == null ? null : is.sentence()));
              }
            });
    return new ScoreChange(
        leadId,
        at,
        before == null ? null : before.score(),
        after.score(),
        after.handRaiser(),
        after.rulesVersion(),
        causes.stream().sorted().toList(),
        factors);
  }

  private static Factor find(List<Factor> factors, FactorName name) {
    return factors.stream().filter(it -> it.factor() == name).findFirst().orElse(null);
  }
}
