package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.insight.InsightRevision;
import io.leadwise.prioritization.domain.insight.Sections;
import io.leadwise.prioritization.domain.priority.Factor;
import io.leadwise.prioritization.domain.priority.Priority;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.Exclusion;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Value of {@code lead-insight} events: public, and without the person. */
record LeadInsightV1(
    UUID leadId,
    String externalId,
    long revision,
    UUID ownerId,
    long leadVersion,
    UUID runId,
    String status,
    boolean complete,
    boolean partial,
    String companyName,
    CompanyV1 company,
    SectionsV1 sections,
    PriorityV1 priority,
    FitV1 fit,
    EmailV1 email,
    List<FactV1> facts,
    SuggestedActionV1 suggestedAction,
    Instant updatedAt) {

  static LeadInsightV1 of(InsightRevision it) {
    return new LeadInsightV1(
        it.leadId(),
        it.externalId(),
        it.revision(),
        it.ownerId(),
        it.leadVersion(),
        it.runId(),
        it.status().name(),
        it.complete(),
        it.partial(),
        it.companyName(),
        CompanyV1.of(it.company()),
        SectionsV1.of(it.sections()),
        PriorityV1.of(it.priority()),
        FitV1.of(it.fit()),
        EmailV1.of(it.email()),
        it.facts().stream().map(FactV1::of).toList(),
        SuggestedActionV1.of(it.suggestedAction()),
        it.updatedAt());
  }

  record SectionsV1(
      SectionV1 businessOverview,
      SectionV1 finances,
      SectionV1 accountNews,
      SectionV1 competitors,
      SectionV1 email) {
    static SectionsV1 of(Sections it) {
      return new SectionsV1(
          SectionV1.of(it.businessOverview()),
          SectionV1.of(it.finances()),
          SectionV1.of(it.accountNews()),
          SectionV1.of(it.competitors()),
          SectionV1.of(it.email()));
    }
  }

  record PriorityV1(
      BigDecimal score, boolean handRaiser, String rulesVersion, List<FactorV1> factors) {
    static PriorityV1 of(Priority it) {
      return new PriorityV1(
          it.score(),
          it.handRaiser(),
          it.rulesVersion(),
          it.factors().stream().map(FactorV1::of).toList());
    }
  }

  record FactorV1(
      String factor, String value, BigDecimal share, BigDecimal maximum, String sentence) {
    static FactorV1 of(Factor it) {
      return new FactorV1(it.factor().name(), it.value(), it.share(), it.maximum(), it.sentence());
    }
  }

  record FitV1(
      String level,
      int matched,
      int known,
      int total,
      BigDecimal coverage,
      ExclusionV1 exclusion,
      List<CriterionV1> criteria) {
    static FitV1 of(FitAssessment it) {
      return new FitV1(
          it.level().name(),
          it.matched(),
          it.known(),
          it.total(),
          it.coverage(),
          ExclusionV1.of(it.exclusion()),
          it.criteria().stream().map(CriterionV1::of).toList());
    }
  }

  record CriterionV1(
      String criterion, String result, String evidence, String source, boolean near, String note) {
    static CriterionV1 of(CriterionResult it) {
      return new CriterionV1(
          it.criterion(), it.result().name(), it.evidence(), it.source(), it.near(), it.note());
    }
  }

  record ExclusionV1(String name, String evidence, String source) {
    static ExclusionV1 of(Exclusion it) {
      return it == null ? null : new ExclusionV1(it.name(), it.evidence(), it.source());
    }
  }

  record EmailV1(String validity, String reason, String type, FlagsV1 flags) {
    static EmailV1 of(EmailVerdict it) {
      return it == null
          ? null
          : new EmailV1(
              it.validity().name(), it.reason(), it.type(), FlagsV1.withoutAddress(it.flags()));
    }
  }

  record SuggestedActionV1(String action, String reason, List<String> unmetConditions) {
    static SuggestedActionV1 of(SuggestedAction it) {
      return it == null
          ? null
          : new SuggestedActionV1(it.action().name(), it.reason(), it.unmetConditions());
    }
  }
}
