package io.leadwise.prioritization.application.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.prioritization.SseReader;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.InsightChange;
import io.leadwise.prioritization.persistence.InsightChangeRepository;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
@Timeout(120)
class InsightStreamsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject InsightStreams streams;
  @Inject InsightChangeRepository journal;
  @Inject Jdbc jdbc;

  @TestHTTPResource("/api/v1/lead-insights/stream")
  URI stream;

  private final UUID seller = UUID.randomUUID();
  private final List<SseReader> open = new ArrayList<>();

  @BeforeEach
  void consent() {
    Events.consent(seller, 1, "GRANTED");
    await().atMost(SOON).until(() -> statusOfList(seller) == 200);
  }

  @AfterEach
  void leave() throws Exception {
    for (SseReader reader : open) {
      reader.close();
    }
    await().atMost(SOON).until(() -> streams.listeners() == 0);
  }

  @Test
  void aSellerIsToldWhatChanges_andNothingAboutOthers() throws Exception {
    SseReader reader = follow(Tokens.seller(seller));
    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.header("content-type")).startsWith("text/event-stream");
    assertThat(reader.header("cache-control")).isEqualTo("no-store");
    await().atMost(SOON).until(() -> names(reader).equals(List.of("ready")));

    Events.aboutNewLead(UUID.randomUUID()).processed(UUID.randomUUID()).awaitRevision(1);
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    await().atMost(SOON).until(() -> names(reader).equals(List.of("ready", "updated")));

    SseReader.Event updated = reader.events().get(1);
    assertThat(updated.json().getString("leadId")).isEqualTo(lead.leadId().toString());
    assertThat(updated.json().getString("ownerId")).isEqualTo(seller.toString());
    assertThat(updated.json().getInt("revision")).isEqualTo(1);
    assertThat(updated.json().getString("fit")).isNotNull();
    assertThat(updated.json().getDouble("score")).isPositive();
    assertThat(updated.json().getList("changed")).contains("FIT", "EMAIL", "PRIORITY");
    assertThat(updated.data()).doesNotContain("Ada", "Northwind");

    lead.closed(2);
    await().atMost(SOON).until(() -> names(reader).equals(List.of("ready", "updated", "closed")));
    assertThat(reader.events().get(2).json().getList("changed")).contains("STATUS");
    assertThat(reader.events().stream().map(SseReader.Event::id).distinct()).hasSize(3);
  }

  @Test
  void whoComesBackIsToldWhatHappenedMeanwhile_exactlyThat() throws Exception {
    SseReader before = follow(Tokens.seller(seller));
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    await().atMost(SOON).until(() -> names(before).contains("updated"));
    String last = before.events().get(before.events().size() - 1).id();
    before.close();

    Events second = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    second.awaitRevision(1);
    lead.closed(2).awaitRevision(2);
    SseReader after = follow(Tokens.seller(seller), "Last-Event-ID", last);

    await().atMost(SOON).until(() -> after.events().size() == 3);
    assertThat(names(after)).startsWith("ready").containsOnlyOnce("updated", "closed");
    assertThat(after.events().get(0).id()).isEqualTo(last);
  }

  @Test
  void whoComesBackTooLateOrWithAForeignIdIsToldToReadAgain() throws Exception {
    for (String id : List.of("0-0", "nonsense", "999999999999999-1")) {
      if (id.equals("0-0")) {
        jdbc.update("update insight_changes_floor set position = 1");
      }
      SseReader reader = follow(Tokens.seller(seller), "Last-Event-ID", id);
      await().atMost(SOON).until(() -> names(reader).equals(List.of("reset")));
      assertThat(ChangePlace.parse(reader.events().get(0).id())).isPresent();
      reader.close();
    }
  }

  @Test
  void aLeadThatIsGivenAwayOrErasedIsTakenFromTheList() throws Exception {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    Events other = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    other.awaitRevision(1);
    SseReader reader = follow(Tokens.seller(seller));
    String start = awaitFirst(reader).id();
    UUID next = UUID.randomUUID();

    lead.version(2).lead(node -> node.put("ownerId", next.toString())).changed();
    lead.awaitInsight(it -> it.path("ownerId").asText().equals(next.toString()));
    other.erased();
    await().atMost(SOON).until(() -> names(reader).equals(List.of("ready", "removed", "removed")));

    SseReader again = follow(Tokens.seller(seller), "Last-Event-ID", start);
    await().atMost(SOON).until(() -> again.events().size() == 3);
    assertThat(names(again)).containsExactly("ready", "removed", "removed");
    assertThat(again.events().get(1).json().<Object>get("score")).isNull();
  }

  @Test
  void anAdminFollowsAllListsOfSellersWhoConsent_orOne() throws Exception {
    UUID silent = UUID.randomUUID();
    SseReader all = follow(Tokens.admin());
    awaitFirst(all);
    SseReader one = followAt("?ownerId=" + seller, Tokens.admin());
    awaitFirst(one);

    Events.aboutNewLead(silent).processed(UUID.randomUUID()).awaitRevision(1);
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());

    await().atMost(SOON).until(() -> owners(one).equals(List.of(seller.toString())));
    await().atMost(SOON).until(() -> owners(all).contains(seller.toString()));
    assertThat(owners(all)).doesNotContain(silent.toString());
    assertThat(lead.leadId()).isNotNull();
  }

  @Test
  void aWithdrawnConsentEndsTheStream() throws Exception {
    SseReader reader = follow(Tokens.seller(seller));
    awaitFirst(reader);

    Events.consent(seller, 2, "WITHDRAWN");

    await().atMost(SOON).until(reader::hasEnded);
    SseReader.Event end = reader.events().get(reader.events().size() - 1);
    assertThat(end.name()).isEqualTo("end");
    assertThat(end.json().getString("reason")).isEqualTo("CONSENT_WITHDRAWN");
  }

  @Test
  void withoutTokenConsentOrRightsThereIsNoStream() throws Exception {
    assertThat(follow(null).status()).isEqualTo(401);
    assertThat(follow(Tokens.integrator()).status()).isEqualTo(403);
    assertThat(follow(Tokens.seller(UUID.randomUUID())).status()).isEqualTo(403);
    assertThat(followAt("?ownerId=" + UUID.randomUUID(), Tokens.seller(seller)).status())
        .isEqualTo(403);
  }

  @Test
  void oneCallerFollowsInAFewPlacesOnly() throws Exception {
    for (int i = 0; i < 6; i++) {
      assertThat(follow(Tokens.seller(seller)).status()).isEqualTo(200);
    }
    await().atMost(SOON).until(() -> streams.listeners() == 6);

    assertThat(follow(Tokens.seller(seller)).status()).isEqualTo(429);
  }

  @Test
  void aSlowerTransactionThatBeganEarlierIsNotMissed() {
    ChangePlace start = journal.head();
    UUID slow = UUID.randomUUID();
    UUID fast = UUID.randomUUID();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              append(slow);
              CompletableFuture.runAsync(
                      () -> QuarkusTransaction.requiringNew().run(() -> append(fast)))
                  .join();
              assertThat(leadsBetween(start, journal.head())).doesNotContain(fast, slow);
            });

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(leadsBetween(start, journal.head())).containsSubsequence(slow, fast));
  }

  @Test
  void theJournalForgetsTheOldestAndKnowsHowFar() {
    QuarkusTransaction.requiringNew().run(() -> append(UUID.randomUUID()));
    ChangePlace before = journal.floor();

    int gone =
        QuarkusTransaction.requiringNew()
            .call(() -> journal.trim(Instant.now().minusSeconds(3_600), 0, 100_000));

    assertThat(gone).isPositive();
    assertThat(journal.floor()).isGreaterThan(before);
  }

  private void append(UUID leadId) {
    journal.append(List.of(InsightChange.removed(leadId, seller, Instant.now())));
  }

  private List<UUID> leadsBetween(ChangePlace start, ChangePlace end) {
    return journal.read(start, end, seller, 100).stream()
        .map(entry -> entry.change().leadId())
        .toList();
  }

  private SseReader follow(String token, String... headers) throws Exception {
    SseReader reader = SseReader.open(stream, token, headers);
    open.add(reader);
    return reader;
  }

  private SseReader followAt(String query, String token) throws Exception {
    SseReader reader = SseReader.open(URI.create(stream + query), token);
    open.add(reader);
    return reader;
  }

  private static SseReader.Event awaitFirst(SseReader reader) {
    await().atMost(SOON).until(() -> !reader.events().isEmpty());
    return reader.events().get(0);
  }

  private static List<String> names(SseReader reader) {
    return reader.events().stream().map(SseReader.Event::name).toList();
  }

  private static List<String> owners(SseReader reader) {
    return reader.events().stream()
        .map(event -> event.json().getString("ownerId"))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static int statusOfList(UUID seller) {
    return given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .get("/api/v1/prioritized-leads")
        .statusCode();
  }
}
