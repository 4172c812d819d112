package io.leadwise.lead.application.selection;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PageSelectorTest {

  private static final UUID DEAD = UUID.randomUUID();
  private static final UUID ALIVE = UUID.randomUUID();

  /** The default of leadwise.lead.selection.max-attempts. */
  private static final int MOST_FAILURES = 5;

  @Inject World world;
  @Inject PageSelector pages;
  @Inject SelectionRunRepository runs;
  @Inject AgentSettingsRepository settings;
  @Inject LeadRepository leads;
  @Inject SellerRepository sellers;
  @Inject RunWorker worker;
  @Inject RunStarter starter;

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
  void ofTwoReplicasThatRaceOneSelectsAndEachLeadIsSelectedOnce() throws Exception {
    for (int i = 0; i < 10; i++) {
      world.createLead("\"lastName\": \"Nyberg\"");
    }
    world.activate();
    UUID run = runWithoutAWorker();
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Integer> one = () -> selectAll(run, ALIVE, together);
    Callable<Integer> other = () -> selectAll(run, DEAD, together);

    var threads = Executors.newFixedThreadPool(2);
    List<Integer> pages = new ArrayList<>();
    try {
      for (Future<Integer> result : threads.invokeAll(List.of(one, other))) {
        pages.add(result.get());
      }
    } finally {
      threads.shutdown();
    }

    // Ten leads in pages of three: all by the one that came first.
    assertThat(pages).containsExactlyInAnyOrder(4, 0);
    assertThat(world.number("select count(*) from run_lead")).isEqualTo(10);
    assertThat(Events.selected(run, 10)).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void whoLostTheRunWritesNothingAnyMoreHoweverLateItIs() {
    for (int i = 0; i < 7; i++) {
      world.createLead("\"lastName\": \"Nyberg\"");
    }
    world.activate();
    UUID run = runWithoutAWorker();
    pages.selectNext(run, DEAD);
    world.execute("update selection_run set leased_until = now() - interval '1 second'");
    pages.selectNext(run, ALIVE);

    assertThat(pages.selectNext(run, DEAD)).isFalse();
    pages.noteFailure(run, DEAD);

    assertThat(world.number("select count(*) from run_lead")).isEqualTo(6);
    assertThat(world.number("select attempts from selection_run")).isZero();
    assertThat(world.texts("select lease_owner from selection_run"))
        .containsExactly(ALIVE.toString());
    assertThat(pages.selectNext(run, ALIVE)).isFalse();
    assertThat(Events.selected(run, 7)).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aRunThatWasKilledInTheMiddleIsGoneOnWithByTheWorkerOfAnotherReplica() {
    for (int i = 0; i < 8; i++) {
      world.createLead("\"lastName\": \"Nyberg\"");
    }
    world.activate();
    UUID run = runWithoutAWorker();
    pages.selectNext(run, DEAD);
    // Killed with a page open: the database rolls it back.
    QuarkusTransaction.begin();
    pages.selectNext(run, DEAD);
    QuarkusTransaction.rollback();

    worker.tick();
    assertThat(world.number("select count(*) from run_lead")).isEqualTo(3);
    world.execute("update selection_run set leased_until = now() - interval '1 second'");
    worker.tick();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> world.texts("select selection_done from selection_run").contains("t"));
    assertThat(world.number("select selected from selection_run")).isEqualTo(8);
    assertThat(Events.selected(run, 8)).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void aFullDiskIsNoFailureOfARun_howeverOftenItIsMet() {
    world.createLead("\"lastName\": \"Nyberg\"");
    world.activate();
    UUID run = runWithoutAWorker();

    fillDisk();
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                worker.tick();
                return world.number("select last_value from disk_full_met") > 2 * MOST_FAILURES;
              });
    } finally {
      freeDisk();
    }

    assertThat(world.texts("select status from selection_run")).containsExactly("RUNNING");
    worker.tick();
    assertThat(Events.selected(run, 1)).hasSize(1);
  }

  @Test
  void activationTakesExactlyTheNewestHundredOfManyAndTiesGoByTheGreaterId() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    List<String> order = new ArrayList<>();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // Three leads a second, so that the border runs through leads of the same moment.
              for (int i = 0; i < 150; i++) {
                Lead lead =
                    new Lead(
                        UUID.randomUUID(),
                        null,
                        SOFIA,
                        LeadDetails.EMPTY,
                        now.minusSeconds(i / 3),
                        now);
                leads.persist(lead);
                order.add(lead.createdAt() + " " + lead.id());
              }
            });
    order.sort(Comparator.reverseOrder());
    world.activate();

    SelectionRun run = starter.startOnDemand(SOFIA);

    assertThat(run.firstActivation()).isTrue();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> world.texts("select selection_done from selection_run").contains("t"));
    assertThat(world.texts("select lead_id from run_lead"))
        .containsExactlyInAnyOrderElementsOf(
            order.subList(0, 100).stream().map(line -> line.split(" ")[1]).toList());
  }

  @Test
  void exactlyFourteenDaysOldIsSelectedAndAMicrosecondOlderIsNot() {
    Instant now = Instant.parse("2026-11-24T08:00:00.123456Z");
    Instant border = Instant.parse("2026-11-10T08:00:00.123456Z");
    UUID onBorder = lead(border, now);
    lead(border.minus(1, ChronoUnit.MICROS), now);
    UUID inside = lead(border.plus(1, ChronoUnit.MICROS), now);
    world.activate();
    UUID run = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                runs.persist(
                    new SelectionRun(run, RunTrigger.SCHEDULED, null, settings.get(), false, now)));

    pages.selectNext(run, ALIVE);

    assertThat(world.texts("select lead_id from run_lead"))
        .containsExactlyInAnyOrder(onBorder.toString(), inside.toString());
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
    assertThat(world.texts("select status || ' ' || cancellation_reason from selection_run"))
        .containsExactly("CANCELLED the agent was switched off");
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
                        LeadDetails.EMPTY,
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

  /** Has the outbox refuse everything; a sequence counts although the rest is rolled back. */
  private void fillDisk() {
    world.execute("create sequence disk_full_met");
    world.execute(
        """
        create function refuse_disk_full() returns trigger language plpgsql as $$
        begin
          perform nextval('disk_full_met');
          raise exception 'No space left on device' using errcode = '53100';
        end $$
        """);
    world.execute(
        """
        create trigger disk_full before insert on outbox
        for each statement execute function refuse_disk_full()
        """);
  }

  private void freeDisk() {
    world.execute("drop trigger disk_full on outbox");
    world.execute("drop function refuse_disk_full()");
    world.execute("drop sequence disk_full_met");
  }

  private UUID lead(Instant createdAt, Instant now) {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> leads.persist(new Lead(id, null, SOFIA, LeadDetails.EMPTY, createdAt, now)));
    return id;
  }

  private int selectAll(UUID run, UUID replica, CyclicBarrier together) throws Exception {
    together.await();
    int selectedPages = 0;
    boolean more = true;
    while (more) {
      long before = selectedOf(run);
      more = pages.selectNext(run, replica);
      String owner = world.texts("select lease_owner from selection_run").get(0);
      selectedPages += owner.equals(replica.toString()) && selectedOf(run) > before ? 1 : 0;
    }
    return selectedPages;
  }

  private long selectedOf(UUID run) {
    return world.number("select selected from selection_run where id = ?", run);
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
