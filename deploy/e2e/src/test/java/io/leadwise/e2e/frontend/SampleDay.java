package io.leadwise.e2e.frontend;

import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Consent;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.demo.LeadFile;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.sample.SampleLeads;
import java.time.Clock;
import java.time.Duration;

/** What whoever starts the local suite finds: the sample leads, and a run over them. */
final class SampleDay {

  private static final int FIRST_LEADS = 100;

  private static Suite prepared;

  private SampleDay() {}

  /**
   * Imports the samples and runs the agent, once for each suite; a seller on her first day has not
   * consented yet.
   */
  static synchronized void prepare(Suite suite) {
    if (suite == prepared) {
      return;
    }
    LeadwiseApi admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    LeadFile.importCsv(admin, SampleLeads.csv(Clock.systemUTC().instant()));
    Consent.give(suite, DemoPerson.SELLER);
    Agent.activate(admin, FIRST_LEADS);
    Runs.execute(admin, Duration.ofMinutes(2));
    prepared = suite;
  }
}
