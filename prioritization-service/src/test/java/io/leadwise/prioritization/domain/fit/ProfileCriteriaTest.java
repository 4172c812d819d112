package io.leadwise.prioritization.domain.fit;

import static io.leadwise.prioritization.domain.Findings.fact;
import static io.leadwise.prioritization.domain.Findings.research;
import static io.leadwise.prioritization.domain.Leads.lead;
import static io.leadwise.prioritization.domain.Profiles.condition;
import static io.leadwise.prioritization.domain.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Profiles;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.place.Region;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.CriterionResult.CriterionAnswer;
import io.leadwise.prioritization.domain.profile.CustomCriterion;
import io.leadwise.prioritization.domain.profile.DecisionRole;
import io.leadwise.prioritization.domain.profile.Exclusions;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.profile.InvalidProfileException;
import io.leadwise.prioritization.domain.profile.Operator;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import io.leadwise.prioritization.domain.role.JobFunction;
import io.leadwise.prioritization.domain.role.Seniority;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges, places, roles, custom criteria and exclusions. */
class ProfileCriteriaTest {

  @ParameterizedTest
  @CsvSource({
    "230, true, 230 is 15 % above 200.",
    "240, true, 240 is 20 % above 200.",
    "241, false,",
    "80, true, 80 is 20 % below 100.",
    "79, false,"
  })
  void whatIsCloseToARangeIsNearAndStillNotInIt(long employees, boolean near, String note) {
    CriterionResult answer = only(profile().employees(100, 200), lead().employees(employees));

    assertThat(answer.result()).isEqualTo(CriterionAnswer.NOT_MATCHED);
    assertThat(answer.near()).isEqualTo(near);
    assertThat(answer.note()).isEqualTo(note);
  }

  @Test
  void aConvertedAmountIsShownBesideTheOriginalWithTheDayOfTheRate() {
    CriterionResult answer =
        only(profile().revenueInEuros(50_000_000, 90_000_000), lead().revenue("60000000", "USD"));

    assertThat(answer.evidence())
        .isEqualTo(
            "60,000,000 USD (rate of 2026-11-01) is 55,440,000 EUR, which is within 50,000,000 to"
                + " 90,000,000 EUR");
  }

  @Test
  void anAmountWithoutARateIsUnknownAndSaysSo() {
    CriterionResult answer = only(profile().revenueInEuros(1, 2), lead().revenue("5", "CHF"));

    assertThat(answer.result()).isEqualTo(CriterionAnswer.UNKNOWN);
    assertThat(answer.evidence()).isEqualTo("5 CHF");
    assertThat(answer.note()).isEqualTo("a rate from CHF to EUR.");
  }

  @ParameterizedTest
  @CsvSource({
    "SE, MATCHED, SE is in NORDICS",
    "Sverige, MATCHED, Sverige (SE) is in NORDICS",
    "Deutschland, MATCHED, Deutschland (DE)",
    "DEU, MATCHED, DEU (DE)",
    "France, NOT_MATCHED, France (FR)",
    "Middle-earth, UNKNOWN, Middle-earth"
  })
  void aPlaceIsACountryOrARegion(String country, CriterionAnswer result, String evidence) {
    CriterionResult answer =
        only(profile().countries("DE").regions(Region.NORDICS), lead().country(country));

    assertThat(answer.result()).isEqualTo(result);
    assertThat(answer.evidence()).isEqualTo(evidence);
  }

  @ParameterizedTest
  @CsvSource({
    "Head of Procurement, MATCHED, false",
    "Einkaufsleiterin, MATCHED, false",
    "Directeur des achats, MATCHED, false",
    "Jefe de compras, NOT_MATCHED, true",
    "Head of Marketing, NOT_MATCHED, false",
    "Assistant to the Head of Procurement, NOT_MATCHED, false",
    "former Head of Procurement, NOT_MATCHED, false",
    // What the title does not say is not held against the person.
    "Procurement, UNKNOWN, false",
    "Director, UNKNOWN, false",
    "Wizard, UNKNOWN, false",
    // The words of the profile count as before.
    "Buying Wizard, MATCHED, false"
  })
  void aTitleDecidesByFunctionAndSeniority(String title, CriterionAnswer result, boolean near) {
    CriterionResult answer =
        only(
            profile()
                .titles("Buying")
                .roles(new DecisionRole(JobFunction.PROCUREMENT, Seniority.DIRECTOR)),
            lead().jobTitle(title));

    assertThat(answer.result()).isEqualTo(result);
    assertThat(answer.near()).isEqualTo(near);
  }

  @Test
  void customCriteriaAskForFieldsOfLeadAccountAndResearch() {
    Research research =
        research(
            fact(ResearchSection.BUSINESS_OVERVIEW, "product", "Pumps", null, null),
            fact(ResearchSection.BUSINESS_OVERVIEW, "founded", "1950", "1950", null),
            fact(ResearchSection.FINANCES, "netIncome", "$ 9 m", "9000000", "USD"));
    FitAssessment fit =
        assess(
            profile()
                .custom(
                    condition("Source", "lead.source", Operator.ANY_OF, "event", "demo request"),
                    condition("Marketing", "lead.marketingQualified", Operator.EQUALS, "true"),
                    condition("Leads there", "account.otherLeads", Operator.AT_LEAST, "2"),
                    condition("Pumps", "research.product", Operator.CONTAINS, "pumps"),
                    condition("Old", "research.founded", Operator.AT_MOST, "1945"),
                    new CustomCriterion(
                        "Profit",
                        "research.netIncome",
                        Operator.BETWEEN,
                        List.of("8000000", "9000000"),
                        "EUR"),
                    condition("Rivals", "research.competitor", Operator.IS_PRESENT),
                    condition("City", "lead.city", Operator.EQUALS, "Oslo"),
                    condition("Website", "lead.website", Operator.IS_PRESENT)),
            lead().marketingQualified().account("Retail", 3, null),
            research);

    assertThat(fit.criteria())
        .extracting(CriterionResult::criterion, CriterionResult::result)
        .containsExactly(
            tuple("Source", CriterionAnswer.MATCHED),
            tuple("Marketing", CriterionAnswer.MATCHED),
            tuple("Leads there", CriterionAnswer.MATCHED),
            tuple("Pumps", CriterionAnswer.MATCHED),
            tuple("Old", CriterionAnswer.NOT_MATCHED),
            tuple("Profit", CriterionAnswer.MATCHED),
            tuple("Rivals", CriterionAnswer.UNKNOWN),
            tuple("City", CriterionAnswer.UNKNOWN),
            tuple("Website", CriterionAnswer.NOT_MATCHED));
    assertThat(fit.criteria().get(4).note()).isEqualTo("1,950 is 0.26 % above 1,945.");
    assertThat(fit.known()).isEqualTo(7);
  }

  @Test
  void aCustomCriterionThatMakesNoSenseIsRefusedWithTheReason() {
    assertRefused("is none of [lead.companyName", "lead.email", Operator.IS_PRESENT);
    assertRefused("can be compared by", "lead.city", Operator.AT_LEAST, "3");
    assertRefused("is not a number", "lead.employees", Operator.AT_LEAST, "many");
    assertRefused("does not go with 1 values", "lead.employees", Operator.BETWEEN, "1");
    assertRefused("must not be above", "lead.employees", Operator.BETWEEN, "2", "1");
    assertRefused("a currency belongs to amounts", "lead.annualRevenue", Operator.AT_MOST, "1");
    assertRefused("is true or false", "lead.handRaiser", Operator.EQUALS, "maybe");
    assertThatThrownBy(
            () -> profile().custom(condition("INDUSTRY", "lead.city", Operator.IS_PRESENT)).build())
        .isInstanceOf(InvalidProfileException.class)
        .hasMessageContaining("Two criteria have the name INDUSTRY");
  }

  @Test
  void anExclusionLeavesTheFitAsItIsAndSaysWhy() {
    FitAssessment fit =
        assess(
            profile()
                .industries("Manufacturing")
                .excluding(
                    new Exclusions(
                        List.of("Tobacco"),
                        List.of("RU"),
                        List.of(),
                        List.of(
                            condition("Rivals", "lead.companyName", Operator.CONTAINS, "Acme")))),
            lead().industry("Tobacco"),
            null);

    assertThat(fit.level()).isEqualTo(FitLevel.HIGH);
    assertThat(fit.exclusion().sentence())
        .isEqualTo("Excluded by the target customer profile (INDUSTRY): Tobacco.");
  }

  @Test
  void whatIsNotKnownExcludesNobody() {
    Profiles profile =
        profile()
            .excluding(
                new Exclusions(
                    List.of("Tobacco"),
                    List.of("RU"),
                    List.of(Region.CARIBBEAN),
                    List.of(condition("Small", "lead.employees", Operator.AT_MOST, "3"))));

    assertThat(assess(profile, lead(), null).exclusion()).isNull();
    assertThat(assess(profile, lead().industry("Odd").country("Atlantis"), null).exclusion())
        .isNull();
    assertThat(assess(profile, lead().employees(3), null).exclusion().name()).isEqualTo("Small");
    assertThat(assess(profile, lead().country("Cuba"), null).exclusion().evidence())
        .isEqualTo("Cuba (CU) is in CARIBBEAN");
  }

  @Test
  void littleCoverageAsksForMoreAndLowersNothing() {
    Profiles profile =
        profile().industries("Software").employees(1, 9).countries("DE").titles("Head");

    FitAssessment little = assess(profile, lead().industry("Software"), null);
    FitAssessment enough =
        assess(profile, lead().industry("Software").employees(5).country("DE"), null);

    assertThat(little.level()).isEqualTo(FitLevel.HIGH);
    assertThat(little.coverage()).isEqualByComparingTo("0.25");
    assertThat(little.advice())
        .startsWith(
            "1 of 4 criteria are known. To find out: EMPLOYEES – the employees, at the lead");
    assertThat(enough.coverage()).isEqualByComparingTo("0.75");
    assertThat(enough.advice()).isNull();
  }

  private static void assertRefused(String why, String field, Operator operator, String... values) {
    assertThatThrownBy(() -> condition("Mine", field, operator, values))
        .isInstanceOf(InvalidProfileException.class)
        .hasMessageStartingWith("Criterion Mine: ")
        .hasMessageContaining(why);
  }

  private static CriterionResult only(Profiles profile, Leads lead) {
    FitAssessment fit = assess(profile, lead, null);
    assertThat(fit.criteria()).hasSize(1);
    return fit.criteria().get(0);
  }

  private static FitAssessment assess(Profiles profile, Leads lead, Research research) {
    return new FitAssessor(profile.build(), Rules.BORDERS, Rules.RATES)
        .assess(lead.build(), research);
  }
}
