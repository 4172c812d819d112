package io.leadwise.lead.application.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.World;
import io.leadwise.lead.application.events.LeadAnnouncement;
import io.leadwise.lead.application.snapshots.LeadSnapshots;
import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.domain.selection.SettingsChange;
import io.leadwise.lead.model.ModelWorld;
import io.leadwise.lead.model.ModelWorld.ModelSettings;
import io.leadwise.lead.model.RandomWorlds;
import io.leadwise.lead.model.WorldRows;
import io.leadwise.lead.persistence.leads.LeadRepository;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.Candidates;
import io.leadwise.lead.persistence.selection.RunLeadTable;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whole runs in PostgreSQL against the plain model of the rules, in worlds made by chance. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SelectionPropertyTest {

  private static final int WORLDS = 40;
  private static final int[] PAGE_SIZES = {1, 2, 7, 500};

  @Inject World world;
  @Inject WorldRows rows;
  @Inject SelectionRunRepository runs;
  @Inject RunLeadTable runLeads;
  @Inject LeadRepository leads;
  @Inject AgentSettingsRepository settings;
  @Inject LeadSnapshots snapshots;
  @Inject RunEnd end;
  @Inject RunCanceller canceller;
  @Inject Candidates candidates;
  @Inject LeadConfig config;

  private final List<UUID> announced = new ArrayList<>();

  @Test
  void aRunSelectsWhatTheModelSelectsWhateverThePageSize() {
    long seeds = new Random().nextLong();
    int selected = 0;
    for (int i = 0; i < WORLDS; i++) {
      long seed = seeds + i;
      RandomWorlds chance = new RandomWorlds(seed);
      ModelSettings wanted = chance.settings(true, 30);
      ModelWorld model = chance.world(wanted, 60);
      world.reset();
      world.activate();
      rows.insert(model);
      for (int pageSize : PAGE_SIZES) {
        announced.clear();
        UUID run = start(model, wanted);

        select(run, model, pageSize);

        assertThat(announced)
            .as("world of the seed %d in pages of %d", seed, pageSize)
            .containsExactlyElementsOf(model.selected(wanted));
        assertThat(world.texts("select lead_id from run_lead where run_id = ?", run))
            .containsExactlyInAnyOrderElementsOf(announced.stream().map(UUID::toString).toList());
        assertThat(world.number("select expected from selection_run where id = ?", run))
            .isEqualTo(announced.size());
        world.execute("update selection_run set status = 'COMPLETED', completed_at = now()");
        selected += announced.size();
      }
    }
    assertThat(selected).isGreaterThan(WORLDS);
  }

  private UUID start(ModelWorld model, ModelSettings wanted) {
    UUID id = UUID.randomUUID();
    AgentSettings agent =
        new AgentSettings(
            new SettingsChange(
                true,
                List.copyOf(wanted.roles()),
                wanted.lookBackDays(),
                4,
                1_000_000,
                wanted.limit(),
                List.of(),
                null,
                null),
            null,
            model.now());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                runs.persist(
                    new SelectionRun(id, RunTrigger.SCHEDULED, null, agent, false, model.now())));
    return id;
  }

  private void select(UUID run, ModelWorld model, int pageSize) {
    PageSelector selector = selector(model, pageSize);
    UUID replica = UUID.randomUUID();
    boolean more = true;
    while (more) {
      more = QuarkusTransaction.requiringNew().call(() -> selector.selectNext(run, replica));
    }
  }

  /** As the container makes it, with another clock and page size, and announcing into a list. */
  private PageSelector selector(ModelWorld model, int pageSize) {
    PageSelector selector = new PageSelector();
    selector.runs = runs;
    selector.runLeads = runLeads;
    selector.leads = leads;
    selector.settings = settings;
    selector.snapshots = snapshots;
    selector.end = end;
    selector.canceller = canceller;
    selector.candidates = candidates;
    selector.clock = Clock.fixed(model.now(), ZoneOffset.UTC);
    selector.config = Configs.withPageSize(config, pageSize);
    selector.events =
        announcements ->
            announcements.forEach(
                one -> announced.add(((LeadAnnouncement.Selected) one).snapshot().lead().id()));
    return selector;
  }
}
