package io.leadwise.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.e2e.http.ApiDocument;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Consent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.LeadCsv;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever is asked, the API answers as its document says. It comes last: what it asks for, it
 * gets, and the leads of the others would not survive it.
 */
@Tag("fuzz")
@Order(20)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzIT {

  /** Rounds of the short form. Each asks every operation once. */
  private static final int ROUNDS = 12;

  /** The short form makes the same choices each time; the long one is told others. */
  private static final long SEED = Long.getLong("fuzz.seed", 20_260_101L);

  private static final String MINUTES = "fuzz.minutes";

  private final Suite suite;
  private final KnownValues known = new KnownValues();

  FuzzIT(Suite suite) {
    this.suite = suite;
  }

  @BeforeAll
  void givenLeadsThatTheAgentKnows() {
    LeadwiseApi admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    Map<String, String> leads = Imports.importCsv(admin, LeadCsv.read("integrator-leads.csv"));
    Agent.activate(admin, 100);
    Runs.execute(admin, Duration.ofSeconds(90));
    Consent.give(suite, DemoPerson.SELLER);
    Consent.give(suite, DemoPerson.OTHER_SELLER);
    leads.values().forEach(id -> known.add("/api/v1/leads", id));
    known.add("/api/v1/sellers", DemoPerson.SELLER.id().toString());
    known.add("/api/v1/sellers", DemoPerson.OTHER_SELLER.id().toString());
    known.add("ownerId", DemoPerson.SELLER.id().toString());
    known.add("ownerId", DemoPerson.OTHER_SELLER.id().toString());
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void everyAnswerIsAsTheDocumentSays() {
    Fuzzer fuzzer = new Fuzzer(suite, new FuzzDocument(ApiDocument.tree(suite)), known, SEED);
    int minutes = Integer.getInteger(MINUTES, 0);

    FuzzReport report =
        minutes == 0
            ? fuzzer.rounds(ROUNDS)
            : fuzzer.during(Duration.ofMinutes(minutes), Clock.systemUTC());

    System.out.println(report);
    assertThat(report.requests()).isGreaterThanOrEqualTo(fuzzer.operations() * ROUNDS);
    // A fuzzer that is only refused shows nothing about what answers look like.
    assertThat(report.answered()).hasSizeGreaterThan(fuzzer.operations() / 2);
    assertThat(report.failures()).as(report.toString()).isEmpty();
  }
}
