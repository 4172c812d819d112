package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who would move under another target customer profile.
 *
 * @param considered leads that were looked at
 * @param truncated whether there are more leads than were looked at
 * @param moves leads whose fit or rank would change, in their present order
 */
public record DryRun(int considered, boolean truncated, List<Move> moves) {

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
      int rankAfter) {

    boolean isOne() {
      return fitBefore != fitAfter || rankBefore != rankAfter;
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
                  after.get(insight.leadId())));
        });
    return new DryRun(outcomes.size(), truncated, moves.stream().filter(Move::isOne).toList());
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
