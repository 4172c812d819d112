package io.leadwise.lead.connectors.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.leadwise.lead.World;
import io.leadwise.lead.application.connectors.ConnectionsFor;
import io.leadwise.lead.application.crm.Consents;
import io.leadwise.lead.domain.crm.ConsentChange;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GraphRunTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private static final String SOFIA_MAIL = "/v1.0/users/sofia.seller%40leadwise.example";
  private static final String INBOX = SOFIA_MAIL + "/mailFolders/inbox/messages/delta";
  private static final String SENT = SOFIA_MAIL + "/mailFolders/sentitems/messages/delta";
  private static final String CALENDAR = SOFIA_MAIL + "/calendarView/delta";
  private static final Instant YESTERDAY =
      Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

  @Inject World world;
  @Inject ConnectionsFor connections;
  @Inject Consents consents;

  private String url;

  @BeforeEach
  void begin() {
    url = GraphSetup.url(SERVER);
    connections.test(GraphSetup.settings(SERVER));
    GraphSetup.letsUsIn(SERVER);
    for (String folder : List.of(INBOX, SENT, CALENDAR)) {
      answer(first(folder), folder, "d1");
      answer(since(folder, "d1"), folder, "d1");
    }
    world.createLead(
        "\"lastName\": \"Nyberg\", \"companyName\": \"Northwind\","
            + " \"email\": \"ada.nyberg@northwind.example\"");
  }

  @Test
  void ofASellerWithoutConsentNothingIsEverAsked() {
    connections.run();
    assertThat(SERVER.getAllServeEvents()).isEmpty();

    consent(SOFIA, true, 1);
    connections.runAgain();

    SERVER.verify(3, getRequestedFor(urlPathMatching("/v1.0/users/.*")));
    SERVER.verify(0, getRequestedFor(urlPathMatching("/v1.0/users/omar.*")));
    assertThat(SERVER.getAllServeEvents())
        .noneMatch(event -> event.getRequest().getUrl().contains("omar"));
  }

  @Test
  void emailsAndMeetingsWithLeadsAreDerived_withoutTheirWords() {
    consent(SOFIA, true, 1);
    answer(
        first(INBOX),
        INBOX,
        "d1",
        mail("m1", "Ada.Nyberg@northwind.example", "Could we schedule a meeting next week?"),
        mail("m2", "friend@private.example", "Dinner at eight?"));
    answer(
        first(CALENDAR),
        CALENDAR,
        "d1",
        """
        {"id":"e1","subject":"Demo","isCancelled":false,
         "start":{"dateTime":"%s","timeZone":"UTC"},
         "attendees":[{"emailAddress":{"address":"ada.nyberg@northwind.example"}},
          {"emailAddress":{"address":"sofia.seller@leadwise.example"}}]}"""
            .formatted(YESTERDAY.toString().replace("Z", ".0000000")));

    connections.run();

    assertThat(
            world.texts(
                "select concat_ws(' ', type, external_address, subject, excerpt, intents) from interaction order by type"))
        .containsExactly(
            "EMAIL_IN ada.nyberg@northwind.example About pumps [{\"intent\": \"MEETING_REQUEST\", \"evidence\": []}]",
            "MEETING ada.nyberg@northwind.example Demo []");
    SERVER.verify(
        getRequestedFor(urlPathEqualTo(INBOX))
            .withQueryParam("$select", containing("bodyPreview"))
            .withHeader("Prefer", containing("IdType=\"ImmutableId\"")));
    SERVER.verify(
        0, getRequestedFor(urlPathMatching(".*")).withQueryParam("$select", equalTo("body")));
    assertThat(world.texts("select external_source from interaction")).containsOnly("MAILBOX_MAIL");
  }

  @Test
  void anEmailThatIsDeletedThereIsTakenOutHere_andOneThatComesAgainIsNoNews() {
    consent(SOFIA, true, 1);
    String email = mail("m1", "ada.nyberg@northwind.example", "Thanks.");
    answer(first(INBOX), INBOX, "d1", email);
    connections.run();
    answer(since(INBOX, "d1"), INBOX, "d2", email);
    connections.runAgain();
    assertThat(world.texts("select concat_ws(' ', created, unchanged) from connection_state"))
        .containsExactly("0 1");

    answer(
        since(INBOX, "d2"), INBOX, "d3", "{\"id\":\"m1\",\"@removed\":{\"reason\":\"deleted\"}}");
    connections.runAgain();

    assertThat(world.number("select count(*) from interaction")).isZero();
  }

  @Test
  void aSyncStateThatIsNotFoundHasTheFolderReadAnew() {
    consent(SOFIA, true, 1);
    answer(first(INBOX), INBOX, "d1", mail("m1", "ada.nyberg@northwind.example", "Thanks."));
    connections.run();
    SERVER.stubFor(
        since(INBOX, "d1")
            .willReturn(
                aResponse()
                    .withStatus(410)
                    .withBody("{\"error\":{\"code\":\"syncStateNotFound\",\"message\":\"x\"}}")));

    connections.runAgain();

    assertThat(world.number("select count(*) from interaction")).isEqualTo(1);
    assertThat(world.texts("select status from connection_state")).containsExactly("IDLE");
    SERVER.verify(
        2, getRequestedFor(urlPathEqualTo(INBOX)).withQueryParam("$deltatoken", absent()));
  }

  @Test
  void whoWithdrawsIsForgotten_andNotAskedAgain() {
    consent(SOFIA, true, 1);
    consent(OMAR, false, 1);
    answer(first(INBOX), INBOX, "d1", mail("m1", "ada.nyberg@northwind.example", "Thanks."));
    connections.run();
    assertThat(world.number("select count(*) from interaction")).isEqualTo(1);
    SERVER.resetRequests();

    consent(SOFIA, false, 2);
    connections.runAgain();

    assertThat(world.number("select count(*) from interaction")).isZero();
    assertThat(world.number("select count(*) from connection_cursor")).isZero();
    assertThat(SERVER.getAllServeEvents()).isEmpty();
  }

  @Test
  void whoIsErasedLeavesNothing_andDoesNotComeBackWithAFullReading() {
    consent(SOFIA, true, 1);
    answer(first(INBOX), INBOX, "d1", mail("m1", "ada.nyberg@northwind.example", "Thanks."));
    connections.run();

    String lead = world.texts("select id from lead").get(0);
    World.asAdmin().delete("/api/v1/leads/" + lead).then().statusCode(202);
    assertThat(world.number("select count(*) from interaction")).isZero();
    world.execute("update connection_state set full_requested = true");
    connections.runAgain();

    assertThat(world.number("select count(*) from interaction")).isZero();
  }

  private void consent(UUID seller, boolean granted, long version) {
    QuarkusTransaction.requiringNew()
        .run(() -> consents.record(List.of(new ConsentChange(seller, granted, version))));
  }

  private static MappingBuilder first(String folder) {
    return get(urlPathEqualTo(folder)).withQueryParam("$deltatoken", absent());
  }

  private static MappingBuilder since(String folder, String token) {
    return get(urlPathEqualTo(folder)).withQueryParam("$deltatoken", equalTo(token));
  }

  private void answer(MappingBuilder request, String folder, String next, String... items) {
    SERVER.stubFor(
        request.willReturn(
            okJson(
                "{\"value\":[%s],\"@odata.deltaLink\":\"%s%s?$deltatoken=%s\"}"
                    .formatted(String.join(",", items), url, folder, next))));
  }

  private static String mail(String id, String from, String preview) {
    return """
        {"id":"%s","subject":"About pumps","isDraft":false,"receivedDateTime":"%s",
         "from":{"emailAddress":{"name":"Ada","address":"%s"}},"bodyPreview":"%s"}"""
        .formatted(id, YESTERDAY, from, preview);
  }
}
