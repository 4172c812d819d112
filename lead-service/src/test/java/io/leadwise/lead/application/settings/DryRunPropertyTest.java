package io.leadwise.lead.application.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.World;
import io.leadwise.lead.domain.selection.SettingsChange;
import io.leadwise.lead.domain.settings.DryRun;
import io.leadwise.lead.model.ModelWorld;
import io.leadwise.lead.model.ModelWorld.ModelSettings;
import io.leadwise.lead.model.RandomWorlds;
import io.leadwise.lead.model.WorldRows;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.DryRunQueries;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dry runs in PostgreSQL against the plain model of the rules, in worlds made by chance. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DryRunPropertyTest {

  private static final int WORLDS = 60;

  @Inject World world;
  @Inject WorldRows rows;
  @Inject AgentSettingsRepository settings;
  @Inject SelectionRunRepository runs;
  @Inject DryRunQueries queries;

  @Test
  void whoJoinsAndLeavesIsTheDifferenceOfWhatTheModelSelects() {
    long seeds = new Random().nextLong();
    long moved = 0;
    for (int i = 0; i < WORLDS; i++) {
      long seed = seeds + i;
      RandomWorlds chance = new RandomWorlds(seed);
      ModelSettings present = chance.settings(i % 5 > 0, 40);
      ModelSettings proposed = chance.settings(i % 7 > 0, 40);
      ModelWorld model = chance.world(i % 2 == 0 ? present : proposed, 80);
      world.reset();
      rows.insert(model);
      QuarkusTransaction.requiringNew()
          .run(() -> settings.lock().change(change(present), null, model.now()));

      DryRun dryRun =
          QuarkusTransaction.requiringNew().call(() -> dryRuns(model).compare(change(proposed)));

      String name = "world of the seed " + seed;
      List<UUID> joining = difference(model.selected(proposed), model.selected(present));
      List<UUID> leaving = difference(model.selected(present), model.selected(proposed));
      assertThat(dryRun.present().qualifying())
          .as(name)
          .isEqualTo(model.qualifying(present).size());
      assertThat(dryRun.proposed().selected()).as(name).isEqualTo(model.selected(proposed).size());
      assertThat(dryRun.joining()).as(name).isEqualTo(joining.size());
      assertThat(dryRun.leaving()).as(name).isEqualTo(leaving.size());
      assertThat(ids(dryRun.joiningExamples())).as(name).isEqualTo(newest(joining));
      assertThat(ids(dryRun.leavingExamples())).as(name).isEqualTo(newest(leaving));
      assertThat(dryRun.joiningExamples())
          .as(name)
          .allSatisfy(
              example ->
                  assertThat(example.decidedBy())
                      .extracting(DryRun.Decision::criterion)
                      .isNotEmpty()
                      .allMatch(criterion -> decides(criterion, model, present)));
      moved += joining.size() + leaving.size();
    }
    assertThat(moved).isGreaterThan(WORLDS);
  }

  private static boolean decides(String criterion, ModelWorld model, ModelSettings present) {
    return switch (criterion) {
      case "AGENT_ACTIVE" -> !present.active();
      case "WITHIN_RUN_LIMIT" -> model.qualifying(present).size() > present.limit();
      default -> true;
    };
  }

  private static List<UUID> difference(List<UUID> all, List<UUID> without) {
    return all.stream().filter(id -> !without.contains(id)).toList();
  }

  private static List<UUID> newest(List<UUID> leads) {
    return leads.subList(0, Math.min(20, leads.size()));
  }

  private static List<UUID> ids(List<DryRun.Example> examples) {
    return examples.stream().map(DryRun.Example::leadId).toList();
  }

  private static SettingsChange change(ModelSettings wanted) {
    return new SettingsChange(
        wanted.active(),
        List.copyOf(wanted.roles()),
        wanted.lookBackDays(),
        4,
        1_000_000,
        wanted.limit(),
        List.of(),
        null,
        null);
  }

  private DryRuns dryRuns(ModelWorld model) {
    DryRuns dryRuns = new DryRuns();
    dryRuns.settings = settings;
    dryRuns.runs = runs;
    dryRuns.queries = queries;
    dryRuns.clock = Clock.fixed(model.now(), ZoneOffset.UTC);
    return dryRuns;
  }
}
