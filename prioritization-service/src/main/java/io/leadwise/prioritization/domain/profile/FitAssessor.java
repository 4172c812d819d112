package io.leadwise.prioritization.domain.profile;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.Money;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      results.add(industry(lead, research));
    }
    if (!profile.employees().isOpen()) {
      results.add(employees(lead, research));
    }
    if (!profile.jobTitles().isEmpty()) {
      results.add(jobTitle(lead));
    }
    if (!profile.countries().isEmpty()) {
      results.add(location(lead, research));
    }
    if (!profile.annualRevenue().isOpen()) {
      results.add(annualRevenue(lead, research));
    }
    return FitAssessment.of(results, borders);
  }

  private CriterionResult industry(LeadSnapshot lead, Research research) {
    List<Evidence<String>> inCrm =
        crmTexts(
            lead.industry(),
            "lead.industry",
            accountOf(lead).map(LeadSnapshot.Account::industry),
            "account.industry");
    List<Evidence<String>> found =
        inCrm.isEmpty()
            ? facts(research, "industry")
                .map(fact -> new Evidence<>(fact.value(), fact.url()))
                .toList()
            : inCrm;
    // Of several industries one that matches is enough; else the best-known one is the evidence.
    return found.stream()
        .filter(this::isTargetIndustry)
        .findFirst()
        .or(() -> first(found))
        .map(
            one ->
                CriterionResult.of(
                    Criterion.INDUSTRY, isTargetIndustry(one), one.value(), one.source()))
        .orElseGet(() -> CriterionResult.unknown(Criterion.INDUSTRY));
  }

  private boolean isTargetIndustry(Evidence<String> industry) {
    return Words.firstIn(industry.value(), profile.industries()).isPresent();
  }

  private CriterionResult employees(LeadSnapshot lead, Research research) {
    Optional<Evidence<BigDecimal>> found =
        number(lead.employees(), "lead.employees")
            .or(
                () ->
                    accountOf(lead)
                        .flatMap(account -> number(account.employees(), "account.employees")))
            .or(
                () ->
                    figure(research, "employees")
                        .map(fact -> new Evidence<>(fact.number(), fact.url())));
    return found
        .map(
            one -> inRange(Criterion.EMPLOYEES, profile.employees(), one.value(), "", one.source()))
        .orElseGet(() -> CriterionResult.unknown(Criterion.EMPLOYEES));
  }

  private CriterionResult jobTitle(LeadSnapshot lead) {
    if (!LeadSnapshot.present(lead.jobTitle())) {
      return CriterionResult.unknown(Criterion.JOB_TITLE);
    }
    boolean matched = Words.firstIn(lead.jobTitle(), profile.jobTitles()).isPresent();
    return CriterionResult.of(Criterion.JOB_TITLE, matched, lead.jobTitle(), "lead.jobTitle");
  }

  private CriterionResult location(LeadSnapshot lead, Research research) {
    List<Evidence<String>> found =
        new ArrayList<>(
            crmTexts(
                lead.country(),
                "lead.country",
                accountOf(lead).map(LeadSnapshot.Account::country),
                "account.country"));
    if (research != null
        && research.company() != null
        && LeadSnapshot.present(research.company().country())) {
      String source =
          research
              .factsAbout("country")
              .findFirst()
              .map(Fact::url)
              .orElse("research.company.country");
      found.add(new Evidence<>(research.company().country(), source));
    }
    return first(found)
        .map(
            one ->
                CriterionResult.of(
                    Criterion.LOCATION,
                    profile.countries().stream().anyMatch(one.value()::equalsIgnoreCase),
                    one.value(),
                    one.source()))
        .orElseGet(() -> CriterionResult.unknown(Criterion.LOCATION));
  }

  private CriterionResult annualRevenue(LeadSnapshot lead, Research research) {
    Optional<Evidence<Money>> found =
        Optional.ofNullable(lead.annualRevenue())
            .map(money -> new Evidence<>(money, "lead.annualRevenue"))
            .or(
                () ->
                    facts(research, "revenue")
                        .filter(fact -> fact.number() != null && fact.currency() != null)
                        .findFirst()
                        .map(
                            fact ->
                                new Evidence<>(
                                    new Money(fact.number(), fact.currency()), fact.url())));
    // An amount in a currency without a rate is not known to be outside: UNKNOWN, not a wrong no.
    return found
        .flatMap(
            one ->
                rates
                    .convert(one.value(), profile.annualRevenueCurrency())
                    .map(
                        amount ->
                            inRange(
                                Criterion.ANNUAL_REVENUE,
                                profile.annualRevenue(),
                                amount,
                                " " + profile.annualRevenueCurrency(),
                                one.source())))
        .orElseGet(() -> CriterionResult.unknown(Criterion.ANNUAL_REVENUE));
  }

  private static CriterionResult inRange(
      Criterion criterion, NumberRange range, BigDecimal value, String unit, String source) {
    boolean matched = range.contains(value);
    String evidence =
        NumberRange.plain(value)
            + unit
            + (matched ? " is within " : " is not within ")
            + range.words()
            + unit;
    return CriterionResult.of(criterion, matched, evidence, source);
  }

  private static List<Evidence<String>> crmTexts(
      String ofLead, String leadField, Optional<String> ofAccount, String accountField) {
    return Stream.of(
            new Evidence<>(ofLead, leadField), new Evidence<>(ofAccount.orElse(null), accountField))
        .filter(one -> LeadSnapshot.present(one.value()))
        .limit(1)
        .toList();
  }

  private static Optional<LeadSnapshot.Account> accountOf(LeadSnapshot lead) {
    return Optional.ofNullable(lead.account());
  }

  private static Stream<Fact> facts(Research research, String attribute) {
    return research == null ? Stream.empty() : research.factsAbout(attribute);
  }

  private static Optional<Fact> figure(Research research, String attribute) {
    return research == null ? Optional.empty() : research.figure(attribute);
  }

  private static Optional<Evidence<BigDecimal>> number(Long value, String field) {
    return Optional.ofNullable(value).map(it -> new Evidence<>(BigDecimal.valueOf(it), field));
  }

  private static <T> Optional<T> first(List<T> list) {
    return list.stream().findFirst();
  }

  private record Evidence<T>(T value, String source) {}
}
