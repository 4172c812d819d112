package io.leadwise.prioritization.domain.insight;

import static io.leadwise.prioritization.domain.Findings.RUN;
import static io.leadwise.prioritization.domain.Leads.lead;
import static io.leadwise.prioritization.domain.Profiles.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadSelected;
import io.leadwise.prioritization.domain.profile.Exclusions;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DryRunTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:10Z");

  private final List<LeadInsight> leads = new ArrayList<>();

  @Test
  void whoMovesFarthestComesFirstAndWhoIsExcludedBeforeAll() {
    UUID german = listed(1, lead().country("DE"));
    UUID swede = listed(2, lead().country("SE"));
    UUID brazilian = listed(3, lead().country("BR"));
    UUID stays = listed(4, lead());

    DryRun run =
        trial(
            profile()
                .countries("BR")
                .excluding(new Exclusions(null, List.of("SE"), null, null))
                .build());

    assertThat(run.considered()).isEqualTo(4);
    assertThat(run.counts()).isEqualTo(new DryRun.Counts(4, 2, 2, 3, 1, 0));
    assertThat(run.moves())
        .extracting(DryRun.Move::leadId)
        .containsExactly(swede, brazilian, german, stays);
    DryRun.Move first = run.moves().get(0);
    assertThat(first.exclusionBefore()).isNull();
    assertThat(first.exclusionAfter()).contains("SE");
    assertThat(first.scoreAfter()).isZero();
    assertThat(first.rankAfter()).isEqualTo(4);
    assertThat(run.moves().get(1).fitAfter()).isEqualTo(FitLevel.HIGH);
  }

  @Test
  void theSameProfileMovesNobody() {
    listed(1, lead().country("DE"));
    listed(2, lead().country("BR"));

    DryRun run = trial(Rules.PROFILE);

    assertThat(run.moves()).isEmpty();
    assertThat(run.counts()).isEqualTo(new DryRun.Counts(0, 0, 0, 0, 0, 0));
  }

  private UUID listed(int number, Leads lead) {
    UUID id = new UUID(0, number);
    LeadInsight insight = LeadInsight.unknown(id);
    new LeadSelected(new Selection(RUN, NOW, 1), lead.id(id).build()).applyTo(insight);
    insight.assess(Rules.assessor(), true, Duration.ofMinutes(2), NOW);
    leads.add(insight);
    return id;
  }

  private DryRun trial(TargetCustomerProfile profile) {
    Assessor trial = new Assessor(profile, Rules.PRIORITY, Rules.RATES, null);
    Map<LeadInsight, Assessment> outcomes = new LinkedHashMap<>();
    leads.forEach(it -> outcomes.put(it, it.assessWith(trial)));
    return DryRun.of(outcomes, false);
  }
}
