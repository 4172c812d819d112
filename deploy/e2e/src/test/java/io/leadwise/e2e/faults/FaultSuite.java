package io.leadwise.e2e.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.databases.Database;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Consent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.demo.SelectionRun;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A suite that is started once and in which one run after the other meets a fault. Each run has new
 * companies and leads; those of earlier runs have become too old to be selected.
 */
final class FaultSuite implements AutoCloseable {

  /** Longest wait for anything that follows a fault, on a busy machine. */
  static final Duration PATIENCE = Duration.ofSeconds(120);

  private static final int MOST_LEADS = 1_000;

  private final GatedWeb web;
  private final Suite suite;
  private final LeadwiseApi admin;
  private final Map<String, Long> expectedDeadLetters = new HashMap<>();
  private int companies;

  private FaultSuite(GatedWeb web, Suite suite) {
    this.web = web;
    this.suite = suite;
    this.admin = suite.api(DemoPerson.ADMIN);
  }

  /** Options of a suite whose runs wait for the web. */
  static SuiteOptions options(String name, GatedWeb web) {
    SuiteOptions options =
        Suites.faults(name)
            .stubWeb(web.url())
            .dns(SuiteOptions.Dns.WILDCARD)
            .postgresConfig(Map.of("shared_buffers", "64MB", "max_connections", "120"))
            // Few leads a transaction: a selection is still going on when its fault comes.
            .property(Service.LEAD, "leadwise.lead.selection.page-size", "2")
            // The closed gate must not look like a broken site, nor like an answer that is late.
            .property(Service.RESEARCH, "leadwise.research.outbound.total-timeout", "PT5M")
            .property(Service.RESEARCH, "leadwise.research.sources.website.timeout", "PT5M")
            .property(Service.PRIORITIZATION, "leadwise.prioritization.section-deadline", "PT10M");
    for (Service service : Service.values()) {
      // Small batches, so that a fault leaves some of the work done and some not.
      options.property(service, Suites.CONSUMERS + "max.poll.records", "10");
    }
    return options;
  }

  /** Starts it, with sellers, consent and an agent that is on. */
  static FaultSuite start(GatedWeb web, SuiteOptions options) {
    FaultSuite started;
    try {
      started = new FaultSuite(web, Suite.start(options));
    } catch (RuntimeException e) {
      web.close();
      throw e;
    }
    try {
      started.setUp();
      return started;
    } catch (RuntimeException | Error e) {
      started.close();
      throw e;
    }
  }

  /** Starts a run of new leads, which waits for the web until it is let go. */
  DisturbedRun begin(int newCompanies, int leadsOfEach) {
    return start(importLeads(newCompanies, leadsOfEach));
  }

  /** Imports new leads; the next run selects them and no others. */
  Set<String> importLeads(int newCompanies, int leadsOfEach) {
    database(Service.LEAD).execute("update lead set created_at = created_at - interval '1 year'");
    // An agent that is on would work on each new lead at once, without a run.
    Agent.deactivate(admin);
    Map<String, String> leads =
        Imports.importCsv(admin, GeneratedLeads.csv(companies, newCompanies, leadsOfEach));
    Agent.activate(admin, MOST_LEADS);
    companies += newCompanies;
    return Set.copyOf(leads.values());
  }

  /** Starts a run of the leads that were imported last. */
  DisturbedRun start(Set<String> leads) {
    web.admitMore(0);
    return new DisturbedRun(this, SelectionRun.start(admin), leads);
  }

  Suite suite() {
    return suite;
  }

  LeadwiseApi admin() {
    return admin;
  }

  GatedWeb web() {
    return web;
  }

  Database database(Service service) {
    return Database.of(suite, service);
  }

  /** How many records each dead-letter topic must hold by now, from all runs. */
  Map<String, Long> expectedDeadLetters() {
    return expectedDeadLetters;
  }

  /** Notes that a test has caused dead letters. */
  void expectDeadLetters(String topic, long count) {
    expectedDeadLetters.merge(topic, count, Long::sum);
  }

  @Override
  public void close() {
    web.close();
    Suites.discard(suite);
  }

  private void setUp() {
    DemoSetup.registerSellers(admin);
    Consent.give(suite, DemoPerson.SELLER);
    Agent.activate(admin, MOST_LEADS);
    // Being switched on, the agent starts a run of what there is: nothing.
    await()
        .atMost(PATIENCE)
        .until(() -> Runs.all(admin), runs -> runs.stream().anyMatch(FaultSuite::isCompleted));
  }

  private static boolean isCompleted(JsonNode run) {
    return run.path("status").asText().equals("COMPLETED");
  }
}
