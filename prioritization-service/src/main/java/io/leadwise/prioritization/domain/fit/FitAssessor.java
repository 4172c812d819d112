package io.leadwise.prioritization.domain.fit;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.Money;
import io.leadwise.prioritization.domain.profile.Criterion;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.CustomCriterion;
import io.leadwise.prioritization.domain.profile.Exclusion;
import io.leadwise.prioritization.domain.profile.Exclusions;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitBorders;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Measures a lead against a target customer profile (domain.md §7). What the CRM says comes before
 * what research found; what neither knows is UNKNOWN.
 */
public record FitAssessor(TargetCustomerProfile profile, FitBorders borders, ExchangeRates rates) {

  /**
   * @param research null while there is none
   */
  public FitAssessment assess(LeadSnapshot lead, Research research) {
    List<CriterionResult> results = new ArrayList<>();
    if (!profile.industries().isEmpty()) {
      results.add(new IndustryQuestion(profile.industries()).answer(industries(lead, research)));
    }
    if (!profile.employees().isOpen()) {
      results.add(employees(lead, research));
    }
    if (!profile.jobTitles().isEmpty() || !profile.decisionRoles().isEmpty()) {
      results.add(
          new TitleQuestion(profile.jobTitles(), profile.decisionRoles()).answer(lead.jobTitle()));
    }
    if (!profile.countries().isEmpty() || !profile.regions().isEmpty()) {
      results.add(
          new PlaceQuestion(profile.countries(), profile.regions()).answer(places(lead, research)));
    }
    if (!profile.annualRevenue().isOpen()) {
      results.add(annualRevenue(lead, research));
    }
    profile.customCriteria().forEach(criterion -> results.add(custom(criterion, lead, research)));
    return FitAssessment.of(results, borders, exclusion(lead, research).orElse(null));
  }

  /** The first exclusion that is met. */
  private Optional<Exclusion> exclusion(LeadSnapshot lead, Research research) {
    Exclusions exclusions = profile.exclusions();
    Stream<Supplier<CriterionResult>> questions =
        Stream.concat(
            Stream.of(
                () ->
                    exclusions.industries().isEmpty()
                        ? null
                        : new IndustryQuestion(exclusions.industries())
                            .answer(industries(lead, research)),
                () ->
                    exclusions.countries().isEmpty() && exclusions.regions().isEmpty()
                        ? null
                        : new PlaceQuestion(exclusions.countries(), exclusions.regions())
                            .answer(places(lead, research))),
            exclusions.conditions().stream().map(it -> () -> custom(it, lead, research)));
    return questions
        .map(Supplier::get)
        .filter(Objects::nonNull)
        .filter(CriterionResult::matched)
        .findFirst()
        .map(met -> new Exclusion(met.criterion(), met.evidence(), met.source()));
  }

  private CriterionResult custom(CustomCriterion criterion, LeadSnapshot lead, Research research) {
    return new CustomQuestion(criterion, rates, profile.nearPercent()).answer(lead, research);
  }

  private static List<Evidence<String>> industries(LeadSnapshot lead, Research research) {
    return Evidence.texts(
        lead,
        LeadSnapshot::industry,
        LeadSnapshot.Account::industry,
        "industry",
        Evidence.facts(research, "industry").map(it -> new Evidence<>(it.value(), it.url())));
  }

  private static List<Evidence<String>> places(LeadSnapshot lead, Research research) {
    return Evidence.texts(
        lead,
        LeadSnapshot::country,
        LeadSnapshot.Account::country,
        "country",
        research == null || research.company() == null
            ? Stream.empty()
            : Stream.of(new Evidence<>(research.company().country(), countrySource(research))));
  }

  private static String countrySource(Research research) {
    return research
        .factsAbout("country")
        .findFirst()
        .map(Fact::url)
        .orElse("research.company.country");
  }

  private CriterionResult employees(LeadSnapshot lead, Research research) {
    RangeQuestion question =
        new RangeQuestion(
            Criterion.EMPLOYEES.name(), profile.employees(), "", profile.nearPercent());
    return Evidence.of(lead.employees(), "lead.employees")
        .or(
            () ->
                Optional.ofNullable(lead.account())
                    .flatMap(it -> Evidence.of(it.employees(), "account.employees")))
        .map(it -> new Evidence<>(BigDecimal.valueOf(it.value()), it.source()))
        .or(
            () ->
                Optional.ofNullable(research)
                    .flatMap(it -> it.figure("employees"))
                    .map(fact -> new Evidence<>(fact.number(), fact.url())))
        .map(it -> question.answer(it.value(), null, it.source()))
        .orElseGet(
            () ->
                CriterionResult.missing(
                    Criterion.EMPLOYEES.name(),
                    "the employees, at the lead or its account, or by research."));
  }

  private CriterionResult annualRevenue(LeadSnapshot lead, Research research) {
    AmountQuestion question =
        new AmountQuestion(
            Criterion.ANNUAL_REVENUE.name(),
            profile.annualRevenue(),
            profile.annualRevenueCurrency(),
            profile.nearPercent(),
            rates);
    return Evidence.of(lead.annualRevenue(), "lead.annualRevenue")
        .or(
            () ->
                Evidence.facts(research, "revenue")
                    .filter(fact -> fact.number() != null && fact.currency() != null)
                    .findFirst()
                    .map(
                        fact ->
                            new Evidence<>(new Money(fact.number(), fact.currency()), fact.url())))
        .map(it -> question.answer(it.value(), it.source()))
        .orElseGet(
            () ->
                CriterionResult.missing(
                    Criterion.ANNUAL_REVENUE.name(),
                    "the annual revenue, at the lead or by research."));
  }
}
