package io.leadwise.emailvalidation.api;

import static io.leadwise.emailvalidation.api.Callers.as;
import static io.leadwise.emailvalidation.api.Callers.sofia;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.leadwise.emailvalidation.application.BounceService;
import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class EmailBounceResourceTest {

  private static final String REPORT =
      """
      From: <>
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain

      I am sorry.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.bounce-report.com

      Final-Recipient: rfc822; Ada@bounce-report.com
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 No such user

      Final-Recipient: rfc822; grace@bounce-report.com
      Action: failed
      Status: 5.7.1
      Diagnostic-Code: smtp; 550 5.7.1 You are on our block list
      --b
      Content-Type: text/rfc822-headers

      Message-ID: <1@leadwise.example>
      --b--
      """
          .replace("\n", "\r\n");

  @Inject BounceService bounces;
  @Inject AgroalDataSource dataSource;

  private static ValidatableResponse report(String address, String status) {
    return post("{\"address\":\"" + address + "\",\"status\":\"" + status + "\"}");
  }

  private static ValidatableResponse reply(String address, String text, String messageId) {
    return post(
        "{\"address\":\"%s\",\"text\":\"%s\",\"messageId\":\"%s\"}"
            .formatted(address, text, messageId));
  }

  private static ValidatableResponse post(String body) {
    return sofia().body(body).post("/api/v1/email-bounces").then();
  }

  private static ValidatableResponse postReport(String contentType, String report) {
    return sofia()
        .contentType(contentType)
        .body(report.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/email-bounces")
        .then();
  }

  private static ValidatableResponse judge(String address) {
    return sofia()
        .body("{\"address\":\"" + address + "\"}")
        .post("/api/v1/email-validations")
        .then()
        .statusCode(200);
  }

  private void makeOlder(String address) {
    for (String table : new String[] {"email_bounce", "soft_bounce"}) {
      try (var connection = dataSource.getConnection();
          var statement =
              connection.prepareStatement(
                  "update "
                      + table
                      + " set bounced_at = bounced_at - interval '15 days' where address_key = ?")) {
        statement.setString(1, address);
        statement.executeUpdate();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a1@bounce-status.com, 5.1.1, PERMANENT, BOUNCED",
    "a2@bounce-status.com, 5.2.2, MAILBOX_FULL, MAILBOX_FULL",
    "a3@bounce-status.com, 5.7.1, NOT_THE_MAILBOX, DELIVERABLE",
    "a4@bounce-status.com, 4.2.2, TEMPORARY, DELIVERABLE"
  })
  void countsWhatIsTheMailboxsFault(String address, String status, String meaning, String reason) {
    judge(address).body("reason", equalTo("DELIVERABLE"));

    report(address, status).statusCode(200).body("meaning", equalTo(meaning));
    report(address, status).statusCode(200);

    judge(address).body("reason", equalTo(reason));
  }

  @Test
  void understandsAReplyWithoutAStatus() {
    reply("a5@bounce-status.com", "550 No such user here", "m1")
        .statusCode(200)
        .body("meaning", equalTo("PERMANENT"))
        .body("countsAgainstAddress", equalTo(true));

    judge("a5@bounce-status.com").body("reason", equalTo("BOUNCED"));
  }

  @Test
  void softBouncesCountTogetherAndEachMailOnce() {
    String address = "soft1@bounce-status.com";
    reply(address, "451 4.4.1 No answer from host", "m1");
    reply(address, "451 4.4.1 No answer from host", "m1");
    reply(address, "451 4.4.1 No answer from host", "m2")
        .body("meaning", equalTo("TEMPORARY"))
        .body("countsAgainstAddress", equalTo(false));
    judge(address).body("reason", equalTo("DELIVERABLE"));

    reply(address, "452 4.2.2 Mailbox full", "m3").body("countsAgainstAddress", equalTo(true));

    judge(address)
        .body("reason", equalTo("SERVER_UNAVAILABLE"))
        .body("validity", equalTo("UNKNOWN"));
  }

  @Test
  void softBouncesOfAFullMailboxMakeItFull() {
    String address = "soft2@bounce-status.com";
    reply(address, "452 4.2.2 Mailbox full", "m1");
    reply(address, "452 4.2.2 Mailbox full", "m2");
    reply(address, "452 4.2.2 Mailbox full", "m3");

    judge(address).body("reason", equalTo("MAILBOX_FULL"));
  }

  @Test
  void softBouncesAndFullMailboxesExpireAndPermanentOnesDoNot() {
    for (String mail : new String[] {"m1", "m2", "m3"}) {
      reply("soft3@bounce-status.com", "451 4.4.1 No answer from host", mail);
    }
    report("full3@bounce-status.com", "5.2.2");
    report("gone3@bounce-status.com", "5.1.1");
    judge("soft3@bounce-status.com").body("reason", equalTo("SERVER_UNAVAILABLE"));
    judge("full3@bounce-status.com").body("reason", equalTo("MAILBOX_FULL"));

    makeOlder("soft3@bounce-status.com");
    makeOlder("full3@bounce-status.com");
    makeOlder("gone3@bounce-status.com");
    bounces.forgetPassed();

    judge("soft3@bounce-status.com").body("reason", equalTo("DELIVERABLE"));
    judge("full3@bounce-status.com").body("reason", equalTo("DELIVERABLE"));
    judge("gone3@bounce-status.com").body("reason", equalTo("BOUNCED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"message/rfc822", "text/plain"})
  void readsAWholeDeliveryReport(String contentType) {
    postReport(contentType, REPORT)
        .statusCode(200)
        .body("meaning", equalTo("PERMANENT"))
        .body("recipients.address", contains("Ada@bounce-report.com", "grace@bounce-report.com"))
        .body("recipients.meaning", contains("PERMANENT", "NOT_THE_MAILBOX"))
        .body("recipients.countsAgainstAddress", contains(true, false));

    judge("ada@bounce-report.com").body("reason", equalTo("BOUNCED"));
    judge("grace@bounce-report.com").body("reason", equalTo("DELIVERABLE"));
  }

  @Test
  void readsADeliveryReportWithoutItsHeader() {
    postReport(
            "multipart/report; report-type=delivery-status; boundary=b",
            REPORT.substring(REPORT.indexOf("--b")))
        .statusCode(200)
        .body("recipients.meaning", contains("PERMANENT", "NOT_THE_MAILBOX"));
  }

  @Test
  void refusesWhatItCannotUse() {
    report("nonsense", "5.1.1").statusCode(400).body("code", equalTo("invalid-address"));
    report("ada@good.com", "550").statusCode(400).body("violations[0].field", equalTo("status"));
    report("ada@good.com", "").statusCode(400);
    post("{\"address\":\"ada@good.com\"}")
        .statusCode(400)
        .body("code", equalTo("validation-failed"))
        .body("violations[0].field", equalTo("status"));
    reply("ada@good.com", "it came back", "m1").statusCode(400);
    postReport("message/rfc822", "Subject: Hello\r\n\r\nHello")
        .statusCode(400)
        .body("code", equalTo("not-a-delivery-report"));
    postReport("message/rfc822", "X: " + "y".repeat(200_000) + "\r\n\r\n")
        .statusCode(400)
        .body("code", equalTo("unreadable-message"));
    postReport("image/png", "x").statusCode(415);
    as(Tokens.operator())
        .body("{\"address\":\"ada@good.com\",\"status\":\"5.1.1\"}")
        .post("/api/v1/email-bounces")
        .then()
        .statusCode(403);
  }
}
