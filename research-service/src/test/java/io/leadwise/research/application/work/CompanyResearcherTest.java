package io.leadwise.research.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.application.source.Breakers;
import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceCalls;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.application.source.SourceHealthLog;
import io.leadwise.research.application.summary.SummaryWriter;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.domain.summary.WrittenSummary;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CompanyResearcherTest {

  private static final CompanyClues ACME =
      new CompanyClues("Acme", "acme.example", DomainEvidence.WORK_EMAIL, null, "SE");

  private Instant now = Instant.parse("2026-11-24T08:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

  @Test
  void sourcesAreAskedBesideEachOther() {
    int count = 7;
    // Each source answers only when all of them have been asked.
    CyclicBarrier together = new CyclicBarrier(count);
    List<ResearchSource> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(
          ScriptedSource.of(
              "source-" + i,
              () -> {
                meet(together);
                return List.of();
              }));
    }

    ResearchOutcome outcome = researcher(sources).research(ACME);

    assertThat(outcome.answered()).hasSize(count);
    assertThat(outcome.isComplete()).isTrue();
  }

  @Test
  void aSourceThatDoesNotAnswerIsGivenUpAndInterrupted_othersAreNot() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    ResearchSource silent =
        ScriptedSource.of(
                "silent",
                () -> {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                  }
                  return List.of();
                })
            .within(Duration.ofMillis(50));
    ResearchSource quick = ScriptedSource.of("quick", List::of);

    ResearchOutcome outcome = researcher(List.of(silent, quick)).research(ACME);

    assertThat(outcome.answered()).containsOnlyKeys("quick");
    assertThat(outcome.failures().get(SectionName.BUSINESS_OVERVIEW))
        .containsExactly("The source silent did not answer within 50 ms.");
    assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void afterFailuresInARowItIsLeftAlone_saysUntilWhen_andComesBackByItself() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger failing = new AtomicInteger(3);
    ResearchSource flaky =
        ScriptedSource.of(
            "flaky",
            () -> {
              asked.incrementAndGet();
              if (failing.getAndDecrement() > 0) {
                throw new SourceFailedException("Flaky answered with status 503.");
              }
              return List.<Finding>of();
            });
    CompanyResearcher researcher = researcher(List.of(flaky));
    for (int i = 0; i < 3; i++) {
      researcher.research(ACME);
    }

    ResearchOutcome refused = researcher.research(ACME);

    assertThat(asked).hasValue(3);
    assertThat(refused.failedWholly()).isTrue();
    assertThat(refused.failureSentences())
        .isEqualTo(
            "flaky failed again and again and is asked again at 2026-11-24T08:00:30Z. Last: Flaky"
                + " answered with status 503.");
    now = now.plusSeconds(30);
    assertThat(researcher.research(ACME).isComplete()).isTrue();
  }

  @Test
  void aBrokenAdapterCostsOnlyItself_andOneThatIsSwitchedOffIsNotAsked() {
    ResearchSource broken =
        ScriptedSource.of(
            "broken",
            () -> {
              throw new IllegalStateException("no such element");
            });
    ResearchSource off =
        ScriptedSource.of(
                "off",
                () -> {
                  throw new AssertionError("is switched off");
                })
            .switchedOff();

    ResearchOutcome outcome =
        researcher(List.of(broken, off, ScriptedSource.of("sound", List::of))).research(ACME);

    assertThat(outcome.answered()).containsOnlyKeys("sound");
    assertThat(outcome.failureSentences()).isEqualTo("The source broken could not be read.");
  }

  private CompanyResearcher researcher(List<ResearchSource> sources) {
    var settings = TestSettings.defaults().with("breaker.failures", "3").research();
    SourceHealthLog health = new SourceHealthLog(null, clock);
    // Without a directory the domain alone says who it is.
    Directories none = new Directories(List.of());
    CompanyResolver resolver = new CompanyResolver(none, new PinnedCompanies(none), settings);
    SourceCalls calls = new SourceCalls(new Breakers(settings, clock), health, settings);
    return new CompanyResearcher(
        resolver, sources, calls, new SummaryDesk(new NoModel(), UUID::randomUUID, clock));
  }

  private static void meet(CyclicBarrier others) throws SourceFailedException {
    try {
      others.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new SourceFailedException("The others were not asked at the same time.", e);
    }
  }

  /** Switched off: fixed patterns write the summaries. */
  private static final class NoModel implements SummaryWriter {

    @Override
    public boolean isOn() {
      return false;
    }

    @Override
    public WrittenSummary write(String company, List<ShownFact> facts) {
      throw new AssertionError("is switched off");
    }
  }
}
