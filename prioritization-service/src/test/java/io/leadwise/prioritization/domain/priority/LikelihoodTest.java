package io.leadwise.prioritization.domain.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.learning.CategoryBins;
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.learning.LikelihoodModel;
import io.leadwise.prioritization.domain.learning.NumberBins;
import io.leadwise.prioritization.domain.learning.Scorecard;
import io.leadwise.prioritization.domain.learning.Scorecard.ScoredField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikelihoodTest {
  // Average leads qualify in 20 of 100 cases.
  private static final Scorecard SCORECARD =
      new Scorecard(
          Math.log(0.25),
          List.of(
              new ScoredField(
                  new CategoryBins("source", List.of("WEB", "FAIR")), List.of(0.0, 1.0, -1.0, 0.0)),
              new ScoredField(new NumberBins("replies", List.of(1.0)), List.of(-0.2, -0.5, 0.7))));
  private static final Likelihood LIKELIHOOD =
      new Likelihood(new LikelihoodModel(3, SCORECARD), 20);

  private final Priority byRules =
      Priority.of(
          false,
          null,
          "v",
          List.of(
              Factor.of(FactorName.FIT, "HIGH", 40, 997, "It fits."),
              Factor.of(FactorName.ENGAGEMENT, "no reply", 30, 333, "No reply."),
              Factor.of(FactorName.EXISTING_ACCOUNT, "none", 20, 77, "No account."),
              Factor.of(FactorName.RECENCY, "1 day", 10, 929, "It is new.")));

  @Test
  void theSharesStillAddUpExactly_toAtMostAHundred() {
    Priority priority = LIKELIHOOD.addTo(byRules, row("WEB", 2.0));

    BigDecimal sum =
        priority.factors().stream().map(Factor::share).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal maximum =
        priority.factors().stream().map(Factor::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(priority.score()).isEqualByComparingTo(sum);
    assertThat(maximum).isEqualByComparingTo("100");
    assertThat(priority.factors()).hasSize(5);
    assertThat(priority.factors().get(0).maximum()).isEqualByComparingTo("32");
    assertThat(priority.topReason()).isEqualTo("It fits.");
  }

  @Test
  void theSentenceTellsTheLikelihoodAndWhatSpeaksForAndAgainst() {
    Factor factor = likelihood(row("WEB", 0.0));

    assertThat(factor.value()).isEqualTo("29.2 %");
    assertThat(factor.sentence())
        .isEqualTo(
            "Of leads like this one 29.2 % qualify, of average ones 20.0 %."
                + " For it: source (WEB). Against it: replies (below 1).");
  }

  @Test
  void anAverageLeadGetsHalf_aBetterOneMore_anUnknownOneHalf() {
    assertThat(likelihood(row("WEB", 2.0)).share()).isGreaterThan(new BigDecimal("16"));
    assertThat(likelihood(row("FAIR", null)).share()).isLessThan(new BigDecimal("6"));
    assertThat(LIKELIHOOD.addTo(byRules, null).factors().get(4).share()).isEqualByComparingTo("10");
  }

  private Factor likelihood(FeatureRow row) {
    return LIKELIHOOD.addTo(byRules, row).factors().get(4);
  }

  private static FeatureRow row(String source, Double replies) {
    return new FeatureRow(
        replies == null ? Map.of() : Map.of("replies", replies), Map.of("source", source));
  }
}
