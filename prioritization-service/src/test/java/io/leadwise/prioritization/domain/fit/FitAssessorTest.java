package io.leadwise.prioritization.domain.fit;

import static io.leadwise.prioritization.domain.Findings.fact;
import static io.leadwise.prioritization.domain.Findings.research;
import static io.leadwise.prioritization.domain.Leads.lead;
import static io.leadwise.prioritization.domain.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.CriterionResult.CriterionAnswer;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.profile.InvalidProfileException;
import io.leadwise.prioritization.domain.profile.NumberRange;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitAssessorTest {
  private final FitAssessor assessor = new FitAssessor(Rules.PROFILE, Rules.BORDERS, Rules.RATES);

  @ParameterizedTest
  @CsvSource({
    "0, 0, UNKNOWN",
    "7, 10, MODERATE",
    "71, 100, HIGH",
    "3, 4, HIGH",
    "1, 2, MODERATE",
    "49, 100, LOW",
    "0, 5, LOW",
    "5, 5, HIGH"
  })
  void seventyAndFiftyPercentAreModerate(int matched, int known, FitLevel level) {
    assertThat(Rules.BORDERS.level(matched, known)).isEqualTo(level);
  }

  @Test
  void whatNobodyKnowsIsUnknownAndNotCounted() {
    FitAssessment fit = assessor.assess(lead().build(), null);

    assertThat(fit.level()).isEqualTo(FitLevel.UNKNOWN);
    assertThat(fit.known()).isZero();
    assertThat(fit.total()).isEqualTo(5);
    assertThat(fit.coverage()).isEqualByComparingTo("0");
    assertThat(fit.criteria()).extracting(CriterionResult::evidence).containsOnlyNulls();
    assertThat(fit.criteria()).extracting(CriterionResult::note).doesNotContainNull();
  }

  @Test
  void theCrmComesBeforeTheAccountAndTheAccountBeforeResearch() {
    Research research =
        research(fact(ResearchSection.BUSINESS_OVERVIEW, "industry", "Automotive", null, null));

    assertThat(industry(lead().industry("Banking").account("Manufacturing", 0, null), research))
        .isEqualTo(CriterionResult.of("INDUSTRY", false, "Banking", "lead.industry"));
    assertThat(industry(lead().account("Manufacturing", 0, null), research))
        .isEqualTo(CriterionResult.of("INDUSTRY", true, "Manufacturing", "account.industry"));
    assertThat(industry(lead(), research))
        .isEqualTo(
            CriterionResult.of("INDUSTRY", true, "Automotive", "https://facts.example/industry"));
  }

  @Test
  void oneMatchingIndustryOfSeveralIsEnough() {
    Research research =
        research(
            fact(ResearchSection.BUSINESS_OVERVIEW, "industry", "banking", null, null),
            fact(ResearchSection.BUSINESS_OVERVIEW, "industry", "automotive industry", null, null));

    assertThat(industry(lead(), research).result()).isEqualTo(CriterionAnswer.MATCHED);
  }

  @Test
  void theNewestFigureCounts() {
    Research research =
        research(
            fact(ResearchSection.BUSINESS_OVERVIEW, "employees", "20000", "20000", null, "2019"),
            fact(ResearchSection.BUSINESS_OVERVIEW, "employees", "900", "900", null, "2024-12"));

    CriterionResult result = result(lead(), research, "EMPLOYEES");

    assertThat(result.result()).isEqualTo(CriterionAnswer.MATCHED);
    assertThat(result.evidence()).isEqualTo("900 is within 500 to 10,000");
    assertThat(result.source()).isEqualTo("https://facts.example/employees");
  }

  @ParameterizedTest
  @CsvSource({"499, NOT_MATCHED", "500, MATCHED", "10000, MATCHED", "10001, NOT_MATCHED"})
  void bothEndsOfARangeBelongToIt(long employees, CriterionAnswer answer) {
    assertThat(result(lead().employees(employees), null, "EMPLOYEES").result()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "Head of Purchasing, MATCHED",
    "VP Sales, MATCHED",
    "headhunter, NOT_MATCHED",
    "Engineer, NOT_MATCHED"
  })
  void aJobTitleMatchesByWholeWords(String title, CriterionAnswer answer) {
    assertThat(result(lead().jobTitle(title), null, "JOB_TITLE").result()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "50000000, EUR, MATCHED",
    "49999999, EUR, NOT_MATCHED",
    "60000000, USD, MATCHED",
    "50000000, USD, NOT_MATCHED",
    "9000000000, JPY, MATCHED",
    "9000000000, XXX, UNKNOWN"
  })
  void revenueIsComparedInTheCurrencyOfTheProfile(
      String amount, String currency, CriterionAnswer answer) {
    assertThat(result(lead().revenue(amount, currency), null, "ANNUAL_REVENUE").result())
        .isEqualTo(answer);
  }

  @Test
  void revenueComesFromResearchWhereTheCrmIsSilent() {
    Research research =
        research(fact(ResearchSection.FINANCES, "revenue", "€ 80 m", "80000000", "EUR"));

    CriterionResult result = result(lead(), research, "ANNUAL_REVENUE");

    assertThat(result.result()).isEqualTo(CriterionAnswer.MATCHED);
    assertThat(result.evidence()).isEqualTo("80,000,000 EUR is within at least 50,000,000 EUR");
    assertThat(result.source()).isEqualTo("https://facts.example/revenue");
  }

  @Test
  void theLocationIsACountry() {
    assertThat(result(lead().country("SE"), null, "LOCATION").result())
        .isEqualTo(CriterionAnswer.MATCHED);
    assertThat(result(lead().country("BR"), null, "LOCATION").result())
        .isEqualTo(CriterionAnswer.NOT_MATCHED);
  }

  @Test
  void whatTheProfileDoesNotSetIsNoCriterion() {
    FitAssessment fit =
        new FitAssessor(profile().countries("SE").build(), Rules.BORDERS, Rules.RATES)
            .assess(lead().country("SE").industry("Food").build(), null);

    assertThat(fit.total()).isEqualTo(1);
    assertThat(fit.level()).isEqualTo(FitLevel.HIGH);
  }

  @Test
  void anImpossibleProfileIsRefused() {
    assertThatThrownBy(() -> NumberRange.of(10, 9)).isInstanceOf(InvalidProfileException.class);
    assertThatThrownBy(
            () ->
                new TargetCustomerProfile(
                    1,
                    null,
                    null,
                    null,
                    null,
                    NumberRange.of(1, 2),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null))
        .isInstanceOf(InvalidProfileException.class);
  }

  private CriterionResult industry(Leads lead, Research research) {
    return result(lead, research, "INDUSTRY");
  }

  private CriterionResult result(Leads lead, Research research, String criterion) {
    return assessor.assess(lead.build(), research).criteria().stream()
        .filter(one -> one.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }
}
