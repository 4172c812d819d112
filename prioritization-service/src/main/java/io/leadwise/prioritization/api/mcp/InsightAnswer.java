package io.leadwise.prioritization.api.mcp;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.LeadInsightState;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.priority.Factor;
import io.leadwise.prioritization.domain.priority.Priority;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The answer about one lead. */
record InsightAnswer(
    UUID leadId,
    LeadStatus status,
    Person lead,
    Rank priority,
    Fit fit,
    Verdict email,
    ResearchAnswer account,
    Step suggestedAction,
    Boolean consentRequired) {

  static InsightAnswer of(LeadInsight it, boolean consented) {
    LeadInsightState state = it.state();
    return new InsightAnswer(
        it.leadId(),
        it.status(),
        Person.of(state.lead()),
        Rank.of(state.assessment().priority()),
        Fit.of(state.assessment().fit()),
        Verdict.of(it.verdict()),
        ResearchAnswer.of(it, null),
        consented && it.isOpen() ? Step.of(state.assessment().action()) : null,
        consented ? null : true);
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "InsightAnswer[" + leadId + "]";
  }

  record Person(
      String name,
      String jobTitle,
      String email,
      String company,
      String country,
      String industry,
      Long employees,
      String need,
      int emailsSent,
      int emailsReceived,
      int meetings,
      int calls) {
    static Person of(LeadSnapshot it) {
      LeadSnapshot.Interactions past = it.interactions();
      return new Person(
          it.fullName(),
          it.jobTitle(),
          it.email(),
          it.account() == null ? it.companyName() : it.account().name(),
          it.country(),
          it.industry(),
          it.employees(),
          it.need(),
          past.emailsSent(),
          past.emailsReceived(),
          past.meetings(),
          past.calls());
    }

    @Override
    public String toString() {
      return "Person";
    }
  }

  record Rank(BigDecimal score, boolean handRaiser, String rulesVersion, List<Part> factors) {
    static Rank of(Priority it) {
      return new Rank(
          it.score(),
          it.handRaiser(),
          it.rulesVersion(),
          it.factors().stream().map(Part::of).toList());
    }
  }

  record Part(String factor, BigDecimal share, BigDecimal maximum, String reason) {
    static Part of(Factor it) {
      return new Part(it.factor().name(), it.share(), it.maximum(), it.sentence());
    }
  }

  record Fit(
      String level,
      int matched,
      int known,
      int total,
      String advice,
      String exclusion,
      List<Criterion> criteria) {
    static Fit of(FitAssessment it) {
      return new Fit(
          it.level().name(),
          it.matched(),
          it.known(),
          it.total(),
          it.advice(),
          it.exclusion() == null ? null : it.exclusion().sentence(),
          it.criteria().stream().map(Criterion::of).toList());
    }
  }

  record Criterion(String criterion, String result, String evidence, String source, String note) {
    static Criterion of(CriterionResult it) {
      return new Criterion(
          it.criterion(), it.result().name(), it.evidence(), it.source(), it.note());
    }
  }

  record Verdict(String validity, String reason, String message) {
    static Verdict of(EmailVerdict it) {
      return it == null ? null : new Verdict(it.validity().name(), it.reason(), it.message());
    }
  }

  record Step(String action, String reason, List<String> unmetConditions) {
    static Step of(SuggestedAction it) {
      return new Step(it.action().name(), it.reason(), it.unmetConditions());
    }
  }
}
