package io.leadwise.research.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.leadwise.research.outbound.FetchException.Kind;
import io.leadwise.research.outbound.audit.StoredRequestLog;
import io.leadwise.research.outbound.cache.StoredAnswers;
import io.leadwise.research.persistence.RequestTurnRepository;
import io.leadwise.research.persistence.TakenTurn;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What replicas share through the database on the way out. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class SharedOutboundTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAYS = Duration.ofDays(30);

  SampleWeb web;
  @Inject Fetcher fetcher;
  @Inject RequestTurnRepository turns;
  @Inject StoredAnswers answers;
  @Inject StoredRequestLog log;
  @Inject AgroalDataSource dataSource;

  @BeforeEach
  void emptyWeb() {
    web.forget();
  }

  @Test
  void replicasThatAskAtTheSameTimeGetTurnsOneAfterTheOther() {
    List<CompletableFuture<TakenTurn>> asking =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> turns.take("many", HOUR, DAYS)))
            .toList();

    List<Duration> delays = asking.stream().map(f -> f.join().delay()).sorted().toList();

    for (int i = 0; i < delays.size(); i++) {
      // A turn is an hour after the one before, less the moments that passed meanwhile.
      assertThat(delays.get(i))
          .isBetween(HOUR.multipliedBy(i).minusMinutes(2), HOUR.multipliedBy(i));
    }
  }

  @Test
  void whoWouldWaitTooLongTakesNoTurn_andIsToldWhy() {
    turns.take("busy", HOUR, DAYS);
    TakenTurn crowded = turns.take("busy", HOUR, Duration.ofMinutes(1));
    turns.pause("busy", Duration.ofHours(5));
    TakenTurn paused = turns.take("busy", HOUR, Duration.ofHours(2));

    assertThat(crowded.granted()).isFalse();
    assertThat(crowded.paused()).isFalse();
    assertThat(paused.granted()).isFalse();
    assertThat(paused.paused()).isTrue();
    assertThat(paused.delay()).isBetween(Duration.ofHours(4), Duration.ofHours(5));
    assertThat(turns.pauses()).containsKey("busy");
    assertThat(turns.take("busy", HOUR, DAYS).delay())
        .isBetween(Duration.ofHours(4), Duration.ofHours(5));
  }

  @Test
  void turnsThatAreLongPastAreForgotten_othersAreNot() throws SQLException {
    turns.take("past", Duration.ofMillis(1), HOUR);
    turns.take("present", HOUR, HOUR);
    sql("update request_turn set free_at = now() - interval '1 hour' where who = 'past'");

    assertThat(turns.forgetPast(1_000)).isEqualTo(1);

    assertThat(turns.take("present", HOUR, Duration.ofMinutes(1)).granted()).isFalse();
  }

  @Test
  void anAnswerThatIsFreshIsNotAskedForAgain() throws Exception {
    web.answer(
        "fresh.example",
        "/data",
        new Answer(
            200, Map.of("Content-Type", "application/json", "Cache-Control", "max-age=60"), "{}"));

    FetchedDocument first = fetcher.fetch(api("https://fresh.example/data"));
    FetchedDocument second = fetcher.fetch(api("https://fresh.example/data"));

    assertThat(web.askedOf("fresh.example")).hasSize(1);
    assertThat(text(second)).isEqualTo("{}");
    assertThat(second.contentType()).isEqualTo("application/json");
    assertThat(second.retrievedAt()).isBefore(first.retrievedAt().plusMillis(1));
  }

  @Test
  void aStaleAnswerIsConfirmedByTheServer_andReplacedWhenItChanged() throws Exception {
    web.answer(
        "etag.example", "/data", new Answer(200, Map.of("ETag", "\"1\""), "the first words"));
    fetcher.fetch(api("https://etag.example/data"));

    web.answer("etag.example", "/data", new Answer(304, Map.of("ETag", "\"1\""), ""));
    FetchedDocument confirmed = fetcher.fetch(api("https://etag.example/data"));
    web.answer("etag.example", "/data", new Answer(200, Map.of("ETag", "\"2\""), "other words"));
    FetchedDocument changed = fetcher.fetch(api("https://etag.example/data"));

    assertThat(text(confirmed)).isEqualTo("the first words");
    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(text(changed)).isEqualTo("other words");
    var asked = web.asked().stream().filter(a -> a.host().equals("etag.example")).toList();
    assertThat(asked.get(0).headers()).doesNotContainKey("If-none-match");
    assertThat(asked.get(1).headers()).containsEntry("If-none-match", List.of("\"1\""));
    assertThat(asked.get(2).headers()).containsEntry("If-none-match", List.of("\"1\""));
  }

  @Test
  void anOldAnswerIsNeverShownInsteadOfAnError() throws Exception {
    web.answer("ill.example", "/data", new Answer(200, Map.of("ETag", "\"1\""), "well"));
    fetcher.fetch(api("https://ill.example/data"));
    web.answer("ill.example", "/data", new Answer(500, Map.of(), "ill"));

    assertThat(fetcher.fetch(api("https://ill.example/data")).status()).isEqualTo(500);
  }

  @Test
  void whatMustNotBeKeptIsNot_norWhatWasReadByHalves() throws Exception {
    web.answer(
        "secret.example",
        "/data",
        new Answer(200, Map.of("Cache-Control", "no-store", "ETag", "\"1\""), "once"));
    web.answer(
        "half.example",
        "/data",
        new Answer(200, Map.of("Cache-Control", "max-age=60"), "x".repeat(500_000)));
    for (int i = 0; i < 2; i++) {
      fetcher.fetch(api("https://secret.example/data"));
      fetcher.read(api("https://half.example/data"), (head, body) -> body.read());
    }

    assertThat(web.askedOf("secret.example")).hasSize(2);
    assertThat(web.askedOf("half.example")).hasSize(2);
  }

  @Test
  void whatOthersKeepIsFound_andWhatIsOldIsForgotten() throws Exception {
    web.answer(
        "kept.example", "/data", new Answer(200, Map.of("Cache-Control", "max-age=60"), "kept"));
    fetcher.fetch(api("https://kept.example/data"));
    answers.tidy();
    fetcher.fetch(api("https://kept.example/data"));
    assertThat(web.askedOf("kept.example")).hasSize(1);

    sql(
        "update kept_answer set confirmed_at = now() - interval '31 days'"
            + " where host = 'kept.example'");
    answers.tidy();
    fetcher.fetch(api("https://kept.example/data"));

    assertThat(web.askedOf("kept.example")).hasSize(2);
  }

  @Test
  void aPauseThatAServerAsksForHoldsForAllReplicas() throws Exception {
    web.answer("tired.example", "/", new Answer(503, Map.of("Retry-After", "600"), "tired"));
    FetchRequest request =
        new FetchRequest(
            "tired-source",
            URI.create("https://tired.example/"),
            "*/*",
            1000,
            false,
            Duration.ofMillis(1));

    fetcher.fetch(request);

    assertThat(turns.take("tired-source", HOUR, Duration.ofMinutes(1)).paused()).isTrue();
    assertThatThrownBy(() -> fetcher.fetch(request))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PAUSED));
    assertThat(web.askedOf("tired.example")).hasSize(1);
  }

  @Test
  void requestsAreRecordedWithoutWhatTheyAskedFor() throws Exception {
    web.html("noted.example", "/jane-doe?q=jane", "hello");
    fetcher.fetch(api("https://noted.example/jane-doe?q=jane"));

    log.write();

    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select r::text as record from outgoing_request r where host = 'noted.example'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("record"))
          .contains("a-source,RESEARCH,ANSWERED,200,5")
          .doesNotContain("jane");
      assertThat(rows.next()).isFalse();
    }
  }

  private void sql(String statement) throws SQLException {
    try (var connection = dataSource.getConnection();
        var prepared = connection.createStatement()) {
      prepared.executeUpdate(statement);
    }
  }

  private static FetchRequest api(String url) {
    return new FetchRequest("a-source", URI.create(url), "*/*", 1_000_000, false, Duration.ZERO);
  }

  private static String text(FetchedDocument document) {
    return new String(document.body(), StandardCharsets.UTF_8);
  }
}
