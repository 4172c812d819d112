package io.leadwise.lead.application.selection;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionCriteria;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PageSelectorTest {

  private static final UUID DEAD = UUID.randomUUID();
  private static final UUID ALIVE = UUID.randomUUID();

  @Inject World world;
  @Inject PageSelector pages;
  @Inject SelectionRunRepository runs;
  @Inject AgentSettingsRepository settings;
  @Inject LeadRepository leads;
  @Inject SellerRepository sellers;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void anotherReplicaGoesOnAtTheCheckpointWhenTheLeaseIsOver() {
    for (int i = 0; i < 7; i++) {
      world.createLead("\"lastName\": \"Nyberg\"");
    }
    world.activate();
    UUID run = runWithoutAWorker();

    assertThat(pages.selectNext(run, DEAD)).isTrue();
    assertThat(pages.selectNext(run, ALIVE)).isFalse();
    assertThat(world.number("select count(*) from run_lead")).isEqualTo(3);
    world.execute("update selection_run set leased_until = now() - interval '1 second'");
    assertThat(pages.selectNext(run, ALIVE)).isTrue();
    assertThat(pages.selectNext(run, DEAD)).isFalse();
    assertThat(pages.selectNext(run, ALIVE)).isFalse();

    assertThat(world.number("select count(*) from run_lead")).isEqualTo(7);
    assertThat(world.number("select selected from selection_run")).isEqualTo(7);
    assertThat(Events.selected(run, 7)).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aCrashBeforeTheCommitLeavesNothingBehind() {
    world.createLead("\"lastName\": \"Nyberg\"");
    world.activate();
    UUID run = runWithoutAWorker();

    QuarkusTransaction.begin();
    pages.selectNext(run, DEAD);
    QuarkusTransaction.rollback();

    assertThat(world.number("select count(*) from run_lead")).isZero();
    assertThat(pages.selectNext(run, ALIVE)).isFalse();
    assertThat(Events.selected(run, 1)).hasSize(1);
  }

  @Test
  void switchingTheAgentOffStopsNewWork() {
    for (int i = 0; i < 4; i++) {
      world.createLead("\"lastName\": \"Nyberg\"");
    }
    world.activate();
    UUID run = runWithoutAWorker();
    pages.selectNext(run, ALIVE);
    world.deactivate();

    assertThat(pages.selectNext(run, ALIVE)).isFalse();

    assertThat(world.number("select count(*) from run_lead")).isEqualTo(3);
    assertThat(world.texts("select status from selection_run")).containsExactly("RUNNING");
  }

  @Test
  void theQuerySaysTheSameAsTheCriteria() {
    UUID inactive = UUID.randomUUID();
    UUID otherRole = UUID.randomUUID();
    world.putSeller(inactive, "Ina Inactive", "ina@leadwise.example", false, "salesperson");
    world.putSeller(otherRole, "Mia Marketing", "mia@leadwise.example", true, "marketing");
    world.activate();
    UUID run = runWithoutAWorker();
    Instant border = QuarkusTransaction.requiringNew().call(() -> runs.findById(run).createdFrom());
    Instant now = border.plus(Duration.ofDays(14));
    UUID[] owners = {SOFIA, OMAR, inactive, otherRole};
    Random random = new Random(7);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int i = 0; i < 300; i++) {
                long offset = random.nextInt(5) - 2;
                Lead lead =
                    new Lead(
                        UUID.randomUUID(),
                        null,
                        owners[random.nextInt(owners.length)],
                        io.leadwise.lead.domain.LeadDetails.EMPTY,
                        random.nextBoolean()
                            ? border.plus(offset, ChronoUnit.MICROS)
                            : now.minus(random.nextInt(30), ChronoUnit.DAYS),
                        now);
                if (random.nextInt(4) == 0) {
                  lead.qualify(now);
                }
                leads.persist(lead);
              }
            });

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              SelectionCriteria criteria = settings.get().criteria();
              List<UUID> expected =
                  leads.listAll().stream()
                      .filter(lead -> criteria.met(lead, sellers.findById(lead.ownerId()), now))
                      .map(Lead::id)
                      .toList();
              List<UUID> found =
                  leads.candidates(runs.findById(run), 1000).stream().map(Lead::id).toList();
              assertThat(expected).hasSizeBetween(20, 280);
              assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
            });
  }

  private UUID runWithoutAWorker() {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                runs.persist(
                    new SelectionRun(
                        id, RunTrigger.SCHEDULED, null, settings.get(), false, Instant.now())));
    return id;
  }
}
