package io.leadwise.prioritization.domain.fit;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.profile.Criterion;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.DecisionRole;
import io.leadwise.prioritization.domain.profile.Words;
import io.leadwise.prioritization.domain.role.JobFunction;
import io.leadwise.prioritization.domain.role.JobRole;
import io.leadwise.prioritization.domain.role.JobTitles;
import io.leadwise.prioritization.domain.role.Seniority;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Whether a person decides: the title has words of the profile, or tells a function and a seniority
 * that decide. A title that does not tell what a role asks for gives no answer; one of the past
 * gives a no. One step below the seniority of a role is near.
 */
record TitleQuestion(List<String> words, List<DecisionRole> roles) {
  private static final String NAME = Criterion.JOB_TITLE.name();
  private static final String SOURCE = "lead.jobTitle";

  CriterionResult answer(String title) {
    if (!LeadSnapshot.present(title)) {
      return CriterionResult.missing(NAME, "the job title, at the lead.");
    }
    if (Words.firstIn(title, words).isPresent()) {
      return CriterionResult.of(NAME, true, title, SOURCE);
    }
    return roles.isEmpty()
        ? CriterionResult.of(NAME, false, title, SOURCE)
        : byRole(title, JobTitles.read(title));
  }

  private CriterionResult byRole(String title, JobRole role) {
    if (!role.held()) {
      return CriterionResult.of(NAME, false, title + " (of the past)", SOURCE);
    }
    String evidence = title + inWords(role);
    if (roles.stream().anyMatch(it -> isFunction(it, role) && isHighEnough(it, role))) {
      return CriterionResult.of(NAME, true, evidence, SOURCE);
    }
    if (roles.stream().anyMatch(it -> mayBe(it, role))) {
      return CriterionResult.unclear(
          NAME, evidence, SOURCE, "the title does not say whether the person decides.");
    }
    return CriterionResult.of(NAME, false, evidence, SOURCE).near(near(role));
  }

  private static boolean isFunction(DecisionRole asked, JobRole role) {
    return asked.function() == null || role.functions().contains(asked.function());
  }

  private static boolean isHighEnough(DecisionRole asked, JobRole role) {
    return role.seniority() != null && role.seniority().isAtLeast(asked.minSeniority());
  }

  /** Nothing in the title speaks against it. */
  private static boolean mayBe(DecisionRole asked, JobRole role) {
    return (isFunction(asked, role) || role.functions().isEmpty())
        && (isHighEnough(asked, role) || role.seniority() == null);
  }

  private String near(JobRole role) {
    return roles.stream()
        .filter(it -> isFunction(it, role) && role.seniority() == it.minSeniority().below())
        .findFirst()
        .map(
            it ->
                named(role.seniority())
                    + " is one step below "
                    + named(it.minSeniority())
                    + (it.function() == null ? "." : " in " + named(it.function()) + "."))
        .orElse(null);
  }

  private static String inWords(JobRole role) {
    String functions =
        role.functions().stream()
            .sorted()
            .map(TitleQuestion::named)
            .collect(Collectors.joining(" and "));
    String rank = role.seniority() == null ? "" : named(role.seniority());
    String both =
        functions.isEmpty() || rank.isEmpty() ? functions + rank : functions + ", " + rank;
    return both.isEmpty() ? "" : " (" + both + ")";
  }

  private static String named(JobFunction function) {
    return function == JobFunction.IT ? "IT" : words(function);
  }

  private static String named(Seniority seniority) {
    return words(seniority);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
