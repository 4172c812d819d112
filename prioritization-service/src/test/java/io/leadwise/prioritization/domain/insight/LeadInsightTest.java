package io.leadwise.prioritization.domain.insight;

import static io.leadwise.prioritization.domain.Findings.RUN;
import static io.leadwise.prioritization.domain.Findings.fact;
import static io.leadwise.prioritization.domain.Findings.research;
import static io.leadwise.prioritization.domain.Findings.verdict;
import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.InsightUpdate.EmailValidated;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadChanged;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadClosed;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadErased;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadSelected;
import io.leadwise.prioritization.domain.insight.InsightUpdate.Researched;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import io.leadwise.prioritization.domain.research.SectionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadInsightTest {
  private static final UUID ID = Leads.lead().build().leadId();
  private static final UUID SECOND_RUN = UUID.fromString("0193a5c8-3d00-7a42-8c21-6f0e2d4b8a11");
  private static final Instant SELECTED = Instant.parse("2026-11-24T08:00:01Z");
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:10Z");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LeadInsight insight = LeadInsight.unknown(ID);
  private boolean consented;
  private Instant now = NOW;

  @Test
  void anyOrderOfArrivalGivesTheSameInsight() {
    List<InsightUpdate> news =
        List.of(
            selected(RUN, SELECTED, lead().version(1).build()),
            new LeadChanged(lead().version(2).jobTitle("Head of Buying").build()),
            new LeadChanged(lead().version(3).country("SE").build()),
            researched(RUN, 1),
            researched(RUN, 2),
            validated(RUN, 1, Validity.INVALID),
            validated(RUN, 2, Validity.VALID));
    Conclusion expected = conclusion(news);

    List<List<InsightUpdate>> orders = permutations(news);

    assertThat(orders).hasSize(5040);
    assertThat(orders).allSatisfy(order -> assertThat(conclusion(order)).isEqualTo(expected));
  }

  @Test
  void duplicatesAndReplaysChangeNothing() {
    List<InsightUpdate> news =
        List.of(
            selected(RUN, SELECTED, lead().build()),
            researched(RUN, 1),
            validated(RUN, 1, Validity.VALID));
    Conclusion expected = conclusion(news);
    for (List<InsightUpdate> order : permutations(news)) {
      List<InsightUpdate> twice = new ArrayList<>(order);
      twice.addAll(order);

      assertThat(conclusion(twice)).isEqualTo(expected);

      List<InsightRevision> published = new ArrayList<>();
      LeadInsight one = LeadInsight.unknown(ID);
      twice.forEach(
          update -> {
            update.applyTo(one);
            one.assess(Rules.assessor(), false, PATIENCE, NOW).ifPresent(published::add);
          });
      assertThat(published).extracting(InsightRevision::revision).containsExactly(1L);
    }
  }

  @Test
  void aReopenedLeadIsTheSameWhetherTheClosingComesBeforeOrAfter() {
    List<InsightUpdate> news =
        List.of(
            selected(RUN, SELECTED, lead().version(1).build()),
            new LeadClosed(ID, new Closing(2, LeadStatus.QUALIFIED, NOW)),
            new LeadChanged(lead().version(3).build()),
            researched(RUN, 1),
            validated(RUN, 1, Validity.VALID));

    assertThat(permutations(news))
        .allSatisfy(
            order -> {
              assertThat(conclusion(order)).isEqualTo(conclusion(news));
              assertThat(conclusion(order).known()).contains(LeadStatus.OPEN);
            });
  }

  @Test
  void nothingIsPublishedBeforeTheLeadIsSelectedAndAnswered() {
    assertThat(hear(researched(RUN, 1))).isEmpty();
    assertThat(hear(new LeadChanged(lead().build()))).isEmpty();
    assertThat(hear(validated(RUN, 1, Validity.VALID))).isEmpty();

    InsightRevision first = hear(selected(RUN, SELECTED, lead().build())).orElseThrow();

    assertThat(first.revision()).isEqualTo(1);
    assertThat(first.runId()).isEqualTo(RUN);
    assertThat(first.complete()).isTrue();
  }

  @Test
  void aSecondRunIsAnsweredWithTheNextRevisionEvenWhenNothingChanged() {
    completeFirstRun();

    assertThat(hear(selected(SECOND_RUN, SELECTED.plusSeconds(3600), lead().build()))).isEmpty();
    assertThat(hear(researched(SECOND_RUN, 2))).isEmpty();
    InsightRevision second = hear(validated(SECOND_RUN, 2, Validity.VALID)).orElseThrow();

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.runId()).isEqualTo(SECOND_RUN);
  }

  @Test
  void onlyMaterialNewsMakeARevision() {
    completeFirstRun();

    assertThat(hear(new LeadChanged(lead().version(2).build()))).isEmpty();
    assertThat(hear(validated(RUN, 2, Validity.VALID))).isEmpty();
    InsightRevision second =
        hear(new LeadChanged(lead().version(3).country("SE").build())).orElseThrow();

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.fit().matched()).isEqualTo(1);
  }

  @Test
  void oldNewsNeverOverwriteNew() {
    hear(selected(RUN, SELECTED, lead().version(5).country("SE").build()));
    hear(new LeadChanged(lead().version(4).country("BR").build()));
    hear(validated(RUN, 3, Validity.VALID));
    hear(validated(RUN, 2, Validity.INVALID));

    assertThat(insight.state().lead().country()).isEqualTo("SE");
    assertThat(insight.verdict().validity()).isEqualTo(Validity.VALID);
  }

  @Test
  void whatIsMissingAtTheDeadlineIsFailedAndReplacedByALateAnswer() {
    hear(selected(RUN, SELECTED, lead().build()));
    hear(validated(RUN, 1, Validity.VALID));
    insight.giveUp(NOW.plus(PATIENCE).minusMillis(1));
    assertThat(conclude()).isEmpty();

    now = NOW.plus(PATIENCE);
    insight.giveUp(now);
    InsightRevision partial = conclude().orElseThrow();

    assertThat(partial.complete()).isTrue();
    assertThat(partial.sections().finances().status()).isEqualTo(SectionStatus.FAILED);
    assertThat(partial.sections().finances().reason()).isEqualTo("There was no answer in time.");
    assertThat(partial.sections().email().status()).isEqualTo(SectionStatus.READY);
    assertThat(conclude()).isEmpty();

    InsightRevision late = hear(researched(RUN, 1)).orElseThrow();

    assertThat(late.revision()).isEqualTo(2);
    assertThat(late.sections().businessOverview().status()).isEqualTo(SectionStatus.READY);
    assertThat(insight.state().deadlineAt()).isNull();
  }

  @Test
  void whatIsKnownAlreadyStaysWhenASecondRunGetsNoAnswer() {
    completeFirstRun();
    hear(selected(SECOND_RUN, SELECTED.plusSeconds(3600), lead().build()));

    now = NOW.plus(PATIENCE);
    insight.giveUp(now);
    InsightRevision second = conclude().orElseThrow();

    assertThat(second.runId()).isEqualTo(SECOND_RUN);
    assertThat(second.complete()).isTrue();
    assertThat(second.sections().businessOverview().status()).isEqualTo(SectionStatus.READY);
  }

  @Test
  void aVerdictCountsOnlyForItsAddress() {
    completeFirstRun();

    hear(new LeadChanged(lead().version(2).email("ada.nyberg@northwind.example").build()));

    assertThat(insight.verdict()).isNull();
    assertThat(insight.state().assessment().sections().email().status())
        .isEqualTo(SectionStatus.PENDING);

    InsightRevision second =
        hear(new EmailValidated(
                ID, verdict(null, 2, "Ada.Nyberg@northwind.example ", Validity.RISKY, "CATCH_ALL")))
            .orElseThrow();
    assertThat(second.email().validity()).isEqualTo(Validity.RISKY);
  }

  @Test
  void aLeadWithoutAnAddressIsAnsweredToo() {
    hear(selected(RUN, SELECTED, lead().email(null).build()));
    hear(researched(RUN, 1));

    InsightRevision first =
        hear(new EmailValidated(
                ID, verdict(RUN, 1, null, Validity.UNKNOWN, EmailVerdict.NO_ADDRESS)))
            .orElseThrow();

    assertThat(first.sections().email().status()).isEqualTo(SectionStatus.NOT_FOUND);
    assertThat(first.complete()).isTrue();
  }

  @Test
  void anActionIsPublishedOnlyWithConsentAndWithdrawnAtOnce() {
    completeFirstRun();
    assertThat(conclude()).isEmpty();

    consented = true;
    InsightRevision with = conclude().orElseThrow();
    assertThat(with.suggestedAction().action()).isEqualTo(Action.DRAFT_EMAIL);

    hear(selected(SECOND_RUN, SELECTED.plusSeconds(3600), lead().build()));
    consented = false;
    InsightRevision without = conclude().orElseThrow();
    assertThat(without.suggestedAction()).isNull();
    assertThat(without.runId()).isEqualTo(RUN);
    assertThat(conclude()).isEmpty();
  }

  @Test
  void aClosedLeadIsPublishedAtOnceAndHasNoAction() {
    consented = true;
    hear(selected(RUN, SELECTED, lead().build()));

    InsightRevision closed =
        hear(new LeadClosed(ID, new Closing(2, LeadStatus.DISQUALIFIED, NOW))).orElseThrow();

    assertThat(closed.status()).isEqualTo(LeadStatus.DISQUALIFIED);
    assertThat(closed.suggestedAction()).isNull();
    assertThat(closed.complete()).isFalse();
    assertThat(insight.state().deadlineAt()).isNull();
  }

  @Test
  void nothingIsKeptOfAnErasedLeadAndNothingIsLearned() {
    completeFirstRun();

    hear(new LeadErased(ID));
    hear(new LeadChanged(lead().version(9).build()));
    hear(researched(RUN, 9));

    LeadInsightState state = insight.state();
    assertThat(insight.isErased()).isTrue();
    assertThat(state.lead()).isNull();
    assertThat(state.research()).isNull();
    assertThat(state.email()).isNull();
    assertThat(state.assessment()).isNull();
    assertThat(conclude()).isEmpty();
  }

  @Test
  void anAnswerToASingleLeadNeedsNoRun() {
    hear(selected(null, SELECTED, lead().build()));
    hear(researched(null, 1));

    assertThat(hear(validated(null, 1, Validity.VALID)).orElseThrow().runId()).isNull();
  }

  private void completeFirstRun() {
    hear(selected(RUN, SELECTED, lead().build()));
    hear(researched(RUN, 1));
    assertThat(hear(validated(RUN, 1, Validity.VALID))).isPresent();
  }

  private Optional<InsightRevision> hear(InsightUpdate update) {
    update.applyTo(insight);
    return conclude();
  }

  private Optional<InsightRevision> conclude() {
    return insight.assess(Rules.assessor(), consented, PATIENCE, now);
  }

  /** What is known in the end, and what was published last. */
  private record Conclusion(List<Object> known, List<Object> published) {}

  /**
   * What all the news together lead to. The number of revisions on the way depends on the order,
   * and so does which of the versions without a material difference was published.
   */
  private static Conclusion conclusion(List<InsightUpdate> news) {
    LeadInsight one = LeadInsight.unknown(ID);
    InsightRevision last = null;
    for (InsightUpdate update : news) {
      update.applyTo(one);
      last = one.assess(Rules.assessor(), true, PATIENCE, NOW).orElse(last);
    }
    LeadInsightState state = one.state();
    return new Conclusion(
        Arrays.asList(
            state.lead(),
            state.selection(),
            state.closing(),
            state.research(),
            state.email(),
            state.assessment(),
            state.deadlineAt(),
            one.status()),
        Arrays.asList(
            last.runId(),
            last.status(),
            last.complete(),
            last.company(),
            last.sections(),
            last.priority(),
            last.fit(),
            last.email(),
            last.facts(),
            last.suggestedAction()));
  }

  private static InsightUpdate selected(UUID runId, Instant at, LeadSnapshot lead) {
    return new LeadSelected(new Selection(runId, at, lead.version()), lead);
  }

  private static InsightUpdate researched(UUID runId, long version) {
    Research research =
        research(
            runId,
            version,
            fact(ResearchSection.BUSINESS_OVERVIEW, "employees", "420", "420", null));
    return new Researched(ID, research);
  }

  private static InsightUpdate validated(UUID runId, long version, Validity validity) {
    return new EmailValidated(
        ID, verdict(runId, version, "ada@northwind.example", validity, "DELIVERABLE"));
  }

  private static <T> List<List<T>> permutations(List<T> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<T> rest = new ArrayList<>(items);
      T first = rest.remove(i);
      for (List<T> tail : permutations(rest)) {
        List<T> one = new ArrayList<>(items.size());
        one.add(first);
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }
}
