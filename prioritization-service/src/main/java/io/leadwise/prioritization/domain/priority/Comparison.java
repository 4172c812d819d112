package io.leadwise.prioritization.domain.priority;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Why one lead stands above another (domain.md §8): the key that decides, and what each factor
 * contributes to the difference.
 */
public record Comparison(
    Ranked higher,
    Ranked lower,
    DecidingKey decidedBy,
    String sentence,
    List<Difference> differences) {

  /** The sort key in which two leads differ first. */
  public enum DecidingKey {
    HAND_RAISER,
    SCORE,
    CREATED_AT,
    LEAD_ID
  }

  /** A lead with its place in the order. */
  public record Ranked(UUID leadId, String name, RankKey key, Priority priority) {
    /** Names no person: it may end up in a log. */
    @Override
    public String toString() {
      return "Ranked[" + leadId + "]";
    }
  }

  /**
   * Difference in one factor.
   *
   * @param difference share of the higher lead minus share of the lower one; may be negative
   */
  public record Difference(
      FactorName factor,
      BigDecimal higherShare,
      BigDecimal lowerShare,
      BigDecimal difference,
      String sentence) {}

  /** Compares two leads; which one is named first does not matter. */
  public static Comparison of(Ranked one, Ranked other) {
    boolean oneIsHigher = one.key().compareTo(other.key()) <= 0;
    Ranked higher = oneIsHigher ? one : other;
    Ranked lower = oneIsHigher ? other : one;
    DecidingKey decision = decision(higher.key(), lower.key());
    return new Comparison(
        higher, lower, decision, sentence(decision, higher, lower), differences(higher, lower));
  }

  private static DecidingKey decision(RankKey higher, RankKey lower) {
    if (higher.handRaiser() != lower.handRaiser()) {
      return DecidingKey.HAND_RAISER;
    }
    if (higher.score().compareTo(lower.score()) != 0) {
      return DecidingKey.SCORE;
    }
    return higher.createdAt().equals(lower.createdAt())
        ? DecidingKey.LEAD_ID
        : DecidingKey.CREATED_AT;
  }

  private static String sentence(DecidingKey decision, Ranked higher, Ranked lower) {
    String first = higher.name();
    String second = lower.name();
    return switch (decision) {
      case HAND_RAISER -> first + " asked to be contacted, " + second + " did not.";
      case SCORE ->
          first
              + " has a score of "
              + higher.key().score()
              + ", "
              + second
              + " one of "
              + lower.key().score()
              + ".";
      case CREATED_AT -> "Both have the same score; " + first + " was created later.";
      case LEAD_ID ->
          "Both have the same score and time of creation; the order of their ids decides.";
    };
  }

  /**
   * Also of a factor that only one of the two has: all differences add up to that of the scores.
   */
  private static List<Difference> differences(Ranked higher, Ranked lower) {
    return Stream.concat(higher.priority().factors().stream(), lower.priority().factors().stream())
        .map(Factor::factor)
        .distinct()
        .map(name -> difference(name, higher, lower))
        .toList();
  }

  private static Difference difference(FactorName name, Ranked higher, Ranked lower) {
    Factor one = factor(higher, name);
    Factor other = factor(lower, name);
    return new Difference(
        name,
        one.share(),
        other.share(),
        one.share().subtract(other.share()),
        higher.name() + ": " + one.sentence() + " " + lower.name() + ": " + other.sentence());
  }

  private static Factor factor(Ranked ranked, FactorName name) {
    return ranked.priority().factors().stream()
        .filter(factor -> factor.factor() == name)
        .findFirst()
        .orElseGet(() -> Factor.of(name, "not part of its rules", 0, 0, "Not part of its rules."));
  }
}
