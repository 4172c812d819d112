package io.leadwise.prioritization.domain.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.learning.LikelihoodModel;
import io.leadwise.prioritization.domain.learning.Scorecard;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final UUID LOW_ID = UUID.fromString("10000000-0000-7000-8000-000000000001");
  // Negative as a Java UUID: the order must be that of the database all the same.
  private static final UUID HIGH_ID = UUID.fromString("f0000000-0000-7000-8000-000000000001");

  @Test
  void aHandRaiserStandsAboveAnyScore() {
    Comparison comparison =
        Comparison.of(
            ranked("Eager", Leads.lead().marketingQualified().interactions(1, 5, 0, 0, 0)),
            ranked("Raiser", Leads.lead().handRaiser()));

    assertThat(comparison.decidedBy()).isEqualTo(Comparison.DecidingKey.HAND_RAISER);
    assertThat(comparison.sentence()).isEqualTo("Raiser asked to be contacted, Eager did not.");
  }

  @Test
  void theScoreDecidesAndEachFactorTellsItsDifference() {
    Comparison comparison =
        Comparison.of(
            ranked("Quiet", Leads.lead()), ranked("Eager", Leads.lead().marketingQualified()));

    assertThat(comparison.decidedBy()).isEqualTo(Comparison.DecidingKey.SCORE);
    assertThat(comparison.sentence()).isEqualTo("Eager has a score of 35.50, Quiet one of 25.00.");
    assertThat(comparison.differences())
        .extracting(Comparison.Difference::difference)
        .containsExactly(zero(), new BigDecimal("10.50"), zero(), zero());
    assertThat(comparison.differences().get(1).sentence())
        .isEqualTo(
            "Eager: Marketing calls the lead qualified. Quiet: The lead has not replied to a sales"
                + " email yet.");
  }

  @Test
  void aFactorThatOnlyOneHasCounts_soThatDifferencesAddUpToThatOfTheScores() {
    Comparison.Ranked byRules =
        ranked("Rules", Leads.lead().marketingQualified().interactions(1, 5, 0, 0, 0));
    Comparison.Ranked quiet = ranked("Learned", Leads.lead());
    Priority learned =
        new Likelihood(new LikelihoodModel(1, new Scorecard(0, List.of())), 20)
            .addTo(quiet.priority(), new FeatureRow(null, null));

    Comparison comparison =
        Comparison.of(
            byRules,
            new Comparison.Ranked(
                LOW_ID,
                "Learned",
                new RankKey(false, learned.score(), Leads.CREATED, LOW_ID),
                learned));

    assertThat(comparison.higher()).isEqualTo(byRules);
    assertThat(comparison.differences())
        .extracting(Comparison.Difference::factor)
        .contains(FactorName.LIKELIHOOD);
    assertThat(
            comparison.differences().stream()
                .map(Comparison.Difference::difference)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(byRules.key().score().subtract(learned.score()));
  }

  @Test
  void tiesAreBrokenByTheLaterCreationThenByTheLowerId() {
    Leads older = Leads.lead().createdAt(Leads.CREATED.minus(Duration.ofMinutes(1)));

    Comparison byTime = Comparison.of(ranked("Older", older), ranked("Newer", Leads.lead()));
    Comparison byId =
        Comparison.of(
            ranked("High", Leads.lead().id(HIGH_ID)), ranked("Low", Leads.lead().id(LOW_ID)));

    assertThat(byTime.decidedBy()).isEqualTo(Comparison.DecidingKey.CREATED_AT);
    assertThat(byTime.higher().name()).isEqualTo("Newer");
    assertThat(byId.decidedBy()).isEqualTo(Comparison.DecidingKey.LEAD_ID);
    assertThat(byId.higher().name()).isEqualTo("Low");
  }

  @Test
  void theSameKeysAlwaysGiveTheSameOrder() {
    Random random = new Random(7);
    List<RankKey> keys = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      keys.add(
          new RankKey(
              random.nextBoolean(),
              BigDecimal.valueOf(random.nextInt(3), 2),
              Leads.CREATED.plusSeconds(random.nextInt(3)),
              new UUID(random.nextLong(), random.nextLong())));
    }
    List<RankKey> sorted = keys.stream().sorted().toList();
    Collections.shuffle(keys, random);

    assertThat(keys.stream().sorted().toList()).isEqualTo(sorted);
  }

  private static BigDecimal zero() {
    return new BigDecimal("0.00");
  }

  private static Comparison.Ranked ranked(String name, Leads builder) {
    LeadSnapshot lead = builder.build();
    Priority priority =
        Rules.PRIORITY.score(
            lead,
            new FitAssessment(FitLevel.UNKNOWN, 0, 0, 5, List.of(), null),
            Leads.CREATED,
            Rules.RATES,
            "v");
    return new Comparison.Ranked(
        lead.leadId(),
        name,
        new RankKey(lead.handRaiser(), priority.score(), lead.createdAt(), lead.leadId()),
        priority);
  }
}
