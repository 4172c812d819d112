package io.leadwise.prioritization.messaging;

import static io.leadwise.prioritization.domain.Findings.RUN;
import static io.leadwise.prioritization.domain.Findings.fact;
import static io.leadwise.prioritization.domain.Findings.research;
import static io.leadwise.prioritization.domain.Findings.verdict;
import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.kit.json.EventJson;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.Closing;
import io.leadwise.prioritization.domain.insight.InsightRevision;
import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.leadwise.prioritization.domain.insight.InsightUpdate.EmailValidated;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadChanged;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadClosed;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadErased;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadSelected;
import io.leadwise.prioritization.domain.insight.InsightUpdate.Researched;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.Selection;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.research.ResearchSection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Whatever the order of arrival, the last insight is the same text. Only times of publishing and
 * the number of the revision differ: how often something was published on the way depends on the
 * order, and with it the number.
 */
class ArrivalOrderTest {
  private static final UUID ID = lead().build().leadId();
  private static final UUID SECOND_RUN = UUID.fromString("0193a5c8-3d00-7a42-8c21-6f0e2d4b8a11");
  private static final Instant SELECTED = Instant.parse("2026-11-24T08:00:01Z");
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:10Z");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SHUFFLES = 3_000;

  /** Two runs, a change in between and two answers of each kind. */
  private static final List<InsightUpdate> TWO_RUNS =
      List.of(
          selected(RUN, SELECTED, lead().version(1).build()),
          new LeadChanged(lead().version(2).jobTitle("Head of Buying").country("SE").build()),
          selected(
              SECOND_RUN,
              SELECTED.plusSeconds(3600),
              lead().version(3).jobTitle("Head of Buying").country("DE").build()),
          researched(RUN, 1, "420"),
          researched(SECOND_RUN, 2, "4200"),
          validated(RUN, 1, Validity.INVALID),
          validated(SECOND_RUN, 2, Validity.VALID));

  /** Closed, reopened and closed for good. */
  private static final List<InsightUpdate> CLOSED =
      List.of(
          selected(RUN, SELECTED, lead().version(1).build()),
          new LeadClosed(ID, new Closing(2, LeadStatus.QUALIFIED, NOW)),
          new LeadChanged(lead().version(3).country("SE").build()),
          new LeadClosed(ID, new Closing(4, LeadStatus.DISQUALIFIED, NOW)),
          new LeadChanged(lead().version(4).country("SE").status(LeadStatus.DISQUALIFIED).build()),
          researched(RUN, 1, "420"),
          validated(RUN, 1, Validity.VALID));

  private final EventJson json = new EventJson();

  @Test
  void everyOrderOfTwoRunsGivesTheSameText() {
    Set<String> texts = new HashSet<>();
    Count orders = new Count();
    permute(
        TWO_RUNS,
        order -> {
          orders.n++;
          texts.add(text(LeadInsight.unknown(ID), order, 1, new Random(orders.n)));
        });

    assertThat(orders.n).isEqualTo(5_040);
    assertThat(texts).hasSize(1);
    assertThat(texts.iterator().next())
        .contains("\"runId\":\"" + SECOND_RUN + "\"", "\"value\":\"4200\"", "\"VALID\"")
        .contains("\"leadVersion\":3", "\"action\":\"DRAFT_EMAIL\"", "\"partial\":false");
  }

  /** That the lead itself says what its closing said is no material news, and not published. */
  @Test
  void everyOrderAroundAClosingGivesTheSameTextButForTheVersionOfTheLead() {
    Set<String> texts = new HashSet<>();
    permute(
        CLOSED,
        order ->
            texts.add(
                text(LeadInsight.unknown(ID), order, 1, new Random(order.hashCode()))
                    .replaceFirst("\"leadVersion\":[34],", "")));

    assertThat(texts).hasSize(1);
    assertThat(texts.iterator().next())
        .contains("\"status\":\"DISQUALIFIED\"", "\"suggestedAction\":null");
  }

  @Test
  void duplicatesReplaysBatchesAndGivingUpOnTheWayGiveTheSameText() {
    Random random = new Random(20261124);
    String expected = text(LeadInsight.unknown(ID), TWO_RUNS, 1, random);
    for (int i = 0; i < SHUFFLES; i++) {
      List<InsightUpdate> all = new ArrayList<>(TWO_RUNS);
      TWO_RUNS.forEach(one -> all.addAll(Collections.nCopies(random.nextInt(3), one)));
      Collections.shuffle(all, random);
      LeadInsight insight = LeadInsight.unknown(ID);

      String text = text(insight, all, 1 + random.nextInt(5), random);

      assertThat(text).as("shuffle %d", i).isEqualTo(expected);
      // A replay of everything, in yet another order, is no news.
      Collections.shuffle(all, random);
      assertThat(published(insight, all, 1, random)).isEmpty();
    }
  }

  @Test
  void anErasureWinsWhereverItComes() {
    List<InsightUpdate> news = new ArrayList<>(TWO_RUNS.subList(0, 4));
    news.add(new LeadErased(ID));
    news.add(validated(RUN, 1, Validity.VALID));

    permute(
        news,
        order -> {
          LeadInsight insight = LeadInsight.unknown(ID);
          published(insight, order, 1, new Random(1));

          assertThat(insight.isErased()).isTrue();
          assertThat(insight.state().lead()).isNull();
          assertThat(insight.state().research()).isNull();
          assertThat(insight.state().assessment()).isNull();
        });
  }

  /**
   * The last insight that is published about the lead as a reader of the topic gets it, and what is
   * kept for its page, without times of publishing and counts of changes.
   */
  private String text(LeadInsight insight, List<InsightUpdate> order, int most, Random random) {
    List<InsightRevision> revisions = published(insight, order, most, random);
    ObjectNode event =
        json.mapper().valueToTree(LeadInsightV1.of(revisions.get(revisions.size() - 1)));
    event.remove(List.of("revision", "updatedAt"));
    ObjectNode kept = json.mapper().valueToTree(insight.state());
    kept.remove(List.of("version", "publication", "updatedAt"));
    return event + "\n" + kept;
  }

  /** Hears the news in batches of random size; now and then waiting for answers ends in between. */
  private static List<InsightRevision> published(
      LeadInsight insight, List<InsightUpdate> order, int most, Random random) {
    List<InsightRevision> revisions = new ArrayList<>();
    for (int next = 0; next < order.size(); ) {
      int batch = Math.min(order.size() - next, 1 + random.nextInt(most));
      order.subList(next, next + batch).forEach(one -> one.applyTo(insight));
      next += batch;
      assess(insight, revisions);
      if (random.nextInt(4) == 0) {
        insight.giveUp(NOW.plus(PATIENCE));
        assess(insight, revisions);
      }
    }
    assertThat(revisions.stream().map(InsightRevision::revision).toList()).isSorted();
    return revisions;
  }

  private static void assess(LeadInsight insight, List<InsightRevision> revisions) {
    insight.assess(Rules.assessor(), true, PATIENCE, NOW).ifPresent(revisions::add);
  }

  private static InsightUpdate selected(UUID runId, Instant at, LeadSnapshot lead) {
    return new LeadSelected(new Selection(runId, at, lead.version()), lead);
  }

  private static InsightUpdate researched(UUID runId, long version, String employees) {
    return new Researched(
        ID,
        research(
            runId,
            version,
            fact(ResearchSection.BUSINESS_OVERVIEW, "employees", employees, employees, null)));
  }

  private static InsightUpdate validated(UUID runId, long version, Validity validity) {
    return new EmailValidated(
        ID, verdict(runId, version, "ada@northwind.example", validity, "DELIVERABLE"));
  }

  private static final class Count {
    private int n;
  }

  private static void permute(List<InsightUpdate> items, Consumer<List<InsightUpdate>> user) {
    permute(new ArrayList<>(items), 0, user);
  }

  private static void permute(
      List<InsightUpdate> items, int from, Consumer<List<InsightUpdate>> user) {
    if (from == items.size()) {
      user.accept(List.copyOf(items));
      return;
    }
    for (int i = from; i < items.size(); i++) {
      Collections.swap(items, from, i);
      permute(items, from + 1, user);
      Collections.swap(items, from, i);
    }
  }
}
