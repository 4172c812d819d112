package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.Exclusion;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who would move under another target customer profile or other rules.
 *
 * @param considered leads that were looked at
 * @param truncated whether there are more leads than were looked at
 * @param counts of all moves
 * @param moves leads whose fit, exclusion or rank would change, those that move farthest first
 */
public record DryRun(int considered, boolean truncated, Counts counts, List<Move> moves) {

  /** Whoever would be excluded or no longer be comes first; then by places, then by points. */
  private static final Comparator<Move> FARTHEST_FIRST =
      Comparator.comparing((Move it) -> it.becomesExcluded() != it.becomesAdmitted())
          .thenComparingInt(it -> Math.abs(it.rankBefore() - it.rankAfter()))
          .thenComparing(it -> it.scoreBefore().subtract(it.scoreAfter()).abs())
          .reversed()
          .thenComparing(it -> it.leadId().toString());

  /**
   * @param moved leads in {@link DryRun#moves}
   * @param up those with a better rank
   * @param down those with a worse one
   * @param fitChanged those with another level of fit
   * @param excluded those that would be excluded and are not
   * @param admitted those that are excluded and would no longer be
   */
  public record Counts(int moved, int up, int down, int fitChanged, int excluded, int admitted) {
    private static Counts of(List<Move> moves) {
      return new Counts(
          moves.size(),
          count(moves, it -> it.rankAfter() < it.rankBefore()),
          count(moves, it -> it.rankAfter() > it.rankBefore()),
          count(moves, it -> it.fitAfter() != it.fitBefore()),
          count(moves, Move::becomesExcluded),
          count(moves, Move::becomesAdmitted));
    }

    private static int count(List<Move> moves, Predicate<Move> condition) {
      return (int) moves.stream().filter(condition).count();
    }
  }

  /** One lead, from where to where; ranks are among the leads of its owner. */
  public record Move(
      UUID leadId,
      UUID ownerId,
      String name,
      String company,
      FitLevel fitBefore,
      FitLevel fitAfter,
      BigDecimal scoreBefore,
      BigDecimal scoreAfter,
      int rankBefore,
      int rankAfter,
      String exclusionBefore,
      String exclusionAfter) {

    boolean isOne() {
      return fitBefore != fitAfter
          || rankBefore != rankAfter
          || becomesExcluded()
          || becomesAdmitted();
    }

    boolean becomesExcluded() {
      return exclusionBefore == null && exclusionAfter != null;
    }

    boolean becomesAdmitted() {
      return exclusionBefore != null && exclusionAfter == null;
    }

    /** Names no person: it may end up in a log. */
    @Override
    public String toString() {
      return "Move[" + leadId + "]";
    }
  }

  /**
   * @param outcomes what each lead would become
   */
  public static DryRun of(Map<LeadInsight, Assessment> outcomes, boolean truncated) {
    Map<UUID, Integer> before = ranks(outcomes, false);
    Map<UUID, Integer> after = ranks(outcomes, true);
    List<Move> moves = new ArrayList<>();
    outcomes.forEach(
        (insight, outcome) -> {
          Assessment present = insight.state().assessment();
          moves.add(
              new Move(
                  insight.leadId(),
                  insight.ownerId(),
                  insight.state().lead().fullName(),
                  insight.state().lead().companyName(),
                  present.fit().level(),
                  outcome.fit().level(),
                  present.priority().score(),
                  outcome.priority().score(),
                  before.get(insight.leadId()),
                  after.get(insight.leadId()),
                  sentence(present.fit().exclusion()),
                  sentence(outcome.fit().exclusion())));
        });
    List<Move> real = moves.stream().filter(Move::isOne).sorted(FARTHEST_FIRST).toList();
    return new DryRun(outcomes.size(), truncated, Counts.of(real), real);
  }

  private static String sentence(Exclusion exclusion) {
    return exclusion == null ? null : exclusion.sentence();
  }

  private static Map<UUID, Integer> ranks(
      Map<LeadInsight, Assessment> outcomes, boolean afterwards) {
    Map<UUID, List<RankKey>> byOwner = new HashMap<>();
    outcomes.forEach(
        (insight, outcome) ->
            byOwner
                .computeIfAbsent(insight.ownerId(), owner -> new ArrayList<>())
                .add(
                    insight.rankKey(
                        (afterwards ? outcome : insight.state().assessment()).priority())));
    Map<UUID, Integer> ranks = new HashMap<>();
    for (List<RankKey> keys : byOwner.values()) {
      keys.sort(Comparator.naturalOrder());
      for (int i = 0; i < keys.size(); i++) {
        ranks.put(keys.get(i).leadId(), i + 1);
      }
    }
    return ranks;
  }
}
