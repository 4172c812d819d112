package io.leadwise.prioritization.domain.priority;

import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.Money;
import io.leadwise.prioritization.domain.profile.Exclusion;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitBorders;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityRulesTest {
  private static final Instant SELECTED = Leads.CREATED.plus(Duration.ofDays(4));

  @Test
  void sharesAddUpToTheScoreExactlyWhateverTheInput() {
    Random random = new Random(20261124);
    for (int i = 0; i < 20_000; i++) {
      int known = random.nextInt(8);
      PriorityRules rules = randomRules(random);
      Priority priority =
          rules.score(
              randomLead(random),
              fit(rules.borders(), known == 0 ? 0 : random.nextInt(known + 1), known),
              SELECTED.plus(Duration.ofHours(random.nextInt(1000))),
              Rules.RATES,
              "v");

      BigDecimal sum =
          priority.factors().stream().map(Factor::share).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(priority.score());
      assertThat(priority.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
      assertThat(priority.factors())
          .allSatisfy(
              factor -> assertThat(factor.share()).isBetween(BigDecimal.ZERO, factor.maximum()));
    }
  }

  @Test
  void unknownFitRanksBetweenModerateAndLow() {
    BigDecimal worstModerate = share(fit(Rules.BORDERS, 1, 2));
    BigDecimal unknown = share(fit(Rules.BORDERS, 0, 0));
    BigDecimal bestLow = share(fit(Rules.BORDERS, 49, 99));
    BigDecimal worstHigh = share(fit(Rules.BORDERS, 71, 100));

    assertThat(List.of(worstHigh, worstModerate, unknown, bestLow))
        .isSortedAccordingTo((one, other) -> other.compareTo(one))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, false, 0.00, The lead has not replied to a sales email yet.",
    "2, 1, false, 13.50, The lead replied to sales emails (1 reply).",
    "0, 1, false, 13.50, The lead wrote to sales (1 email).",
    "2, 5, true, 30.00, The lead replied to sales emails (5 replies) and marketing calls it"
        + " qualified.",
    "0, 0, true, 10.50, Marketing calls the lead qualified."
  })
  void engagementIsRepliesAndMarketing(
      int sent, int received, boolean qualified, BigDecimal share, String sentence) {
    Leads lead = lead().interactions(sent, received, 0, 0, 0);
    Factor factor = factor(qualified ? lead.marketingQualified() : lead, FactorName.ENGAGEMENT);

    assertThat(factor.share()).isEqualTo(share);
    assertThat(factor.sentence()).isEqualTo(sentence);
  }

  @Test
  void anExistingAccountCountsWithItsLeadsAndOpportunities() {
    Money average = new Money(new BigDecimal("60000"), "EUR");

    assertThat(factor(lead(), FactorName.EXISTING_ACCOUNT).share()).isEqualTo("0.00");
    assertThat(factor(lead().account(null, 0, null), FactorName.EXISTING_ACCOUNT).share())
        .isEqualTo("8.00");
    Factor full = factor(lead().account(null, 2, average), FactorName.EXISTING_ACCOUNT);
    assertThat(full.share()).isEqualTo("16.00");
    assertThat(full.sentence())
        .isEqualTo(
            "The lead belongs to the account Northwind with 2 other leads and opportunities of"
                + " 60,000 EUR on average.");
  }

  @Test
  void recencyEndsWithItsWindow() {
    assertThat(factor(lead().createdAt(SELECTED), FactorName.RECENCY).share()).isEqualTo("10.00");
    assertThat(factor(lead(), FactorName.RECENCY).share()).isEqualTo("7.14");
    assertThat(
            factor(lead().createdAt(SELECTED.minus(Duration.ofDays(14))), FactorName.RECENCY)
                .share())
        .isEqualTo("0.00");
  }

  @Test
  void theTopReasonIsTheHandRaiseElseTheBiggestShare() {
    assertThat(score(lead().handRaiser()).topReason())
        .isEqualTo("The lead asked to be contacted (demo request).");
    assertThat(score(lead()).topReason())
        .isEqualTo("Nothing is known yet about the criteria of the target customer profile.");
  }

  @Test
  void theVersionNamesEverySetting() {
    PriorityRules other = new PriorityRules(40, 30, 20, 10, 14, new FitBorders(80, 50));

    assertThat(Rules.PRIORITY.version(1)).isEqualTo("2-40.30.20.10-14d-70.50-p1");
    assertThat(other.version(1)).isNotEqualTo(Rules.PRIORITY.version(1));
    assertThat(Rules.PRIORITY.version(2)).isNotEqualTo(Rules.PRIORITY.version(1));
  }

  @ParameterizedTest
  @CsvSource({
    "40, 30, 20, 11, 14",
    "30, 40, 20, 10, 14",
    "40, 30, 10, 20, 14",
    "40, 30, 20, 10, 0"
  })
  void rulesThatBreakTheOrderOfWeightAreRefused(
      int fit, int engagement, int account, int recency, int days) {
    assertThatThrownBy(
            () -> new PriorityRules(fit, engagement, account, recency, days, Rules.BORDERS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anExcludedLeadHasNoPointsAndSaysWhy() {
    FitAssessment fit =
        new FitAssessment(
            FitLevel.HIGH, 5, 5, 5, List.of(), new Exclusion("LOCATION", "RU", "lead.country"));
    Leads lead = lead().marketingQualified().interactions(1, 3, 0, 0, 0);

    Priority excluded = Rules.PRIORITY.score(lead.build(), fit, SELECTED, Rules.RATES, "v");
    Priority raiser =
        Rules.PRIORITY.score(lead.handRaiser().build(), fit, SELECTED, Rules.RATES, "v");

    assertThat(excluded.score()).isEqualTo(new BigDecimal("0.00"));
    assertThat(excluded.factors())
        .hasSize(4)
        .allSatisfy(factor -> assertThat(factor.share()).isEqualTo(new BigDecimal("0.00")))
        .allSatisfy(factor -> assertThat(factor.sentence()).contains("the lead is excluded"));
    assertThat(excluded.topReason())
        .isEqualTo("Excluded by the target customer profile (LOCATION): RU.");
    assertThat(raiser.handRaiser()).isTrue();
    assertThat(raiser.score()).isEqualTo(excluded.score());
    assertThat(raiser.topReason())
        .isEqualTo(
            "The lead asked to be contacted (demo request). Excluded by the target customer profile"
                + " (LOCATION): RU.");
  }

  private static Priority score(Leads lead) {
    return Rules.PRIORITY.score(lead.build(), fit(Rules.BORDERS, 0, 0), SELECTED, Rules.RATES, "v");
  }

  private static Factor factor(Leads lead, FactorName name) {
    return score(lead).factors().stream()
        .filter(factor -> factor.factor() == name)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal share(FitAssessment fit) {
    return Rules.PRIORITY
        .score(lead().build(), fit, SELECTED, Rules.RATES, "v")
        .factors()
        .get(0)
        .share();
  }

  private static FitAssessment fit(FitBorders borders, int matched, int known) {
    FitLevel level = borders.level(matched, known);
    return new FitAssessment(level, matched, known, Math.max(5, known), List.of(), null);
  }

  private static PriorityRules randomRules(Random random) {
    int recency = random.nextInt(10);
    int account = recency + random.nextInt(10);
    int engagement = account + random.nextInt(10);
    int fit = 100 - recency - account - engagement;
    int moderate = 1 + random.nextInt(90);
    return new PriorityRules(
        fit,
        engagement,
        account,
        recency,
        1 + random.nextInt(40),
        new FitBorders(moderate + random.nextInt(99 - moderate + 1), moderate));
  }

  private static LeadSnapshot randomLead(Random random) {
    Leads lead =
        lead()
            .createdAt(Leads.CREATED.plusSeconds(random.nextInt(4_000_000)))
            .interactions(random.nextInt(4), random.nextInt(6), 0, 0, random.nextInt(2));
    if (random.nextBoolean()) {
      lead.marketingQualified();
    }
    if (random.nextBoolean()) {
      String currency = List.of("EUR", "USD", "XXX").get(random.nextInt(3));
      lead.account(
          null,
          random.nextInt(9),
          random.nextBoolean()
              ? null
              : new Money(BigDecimal.valueOf(random.nextInt(99_999_999), 2), currency));
    }
    return lead.build();
  }
}
