package io.leadwise.emailvalidation.api;

import static io.leadwise.emailvalidation.api.Callers.as;
import static io.leadwise.emailvalidation.api.Callers.sofia;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class EmailBounceResourceTest {

  private static ValidatableResponse report(String address, String status) {
    return sofia()
        .body("{\"address\":\"" + address + "\",\"status\":\"" + status + "\"}")
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
  void refusesWhatItCannotUse() {
    report("nonsense", "5.1.1").statusCode(400).body("code", equalTo("invalid-address"));
    report("ada@good.com", "550").statusCode(400).body("violations[0].field", equalTo("status"));
    report("ada@good.com", "").statusCode(400);
    as(Tokens.operator())
        .body("{\"address\":\"ada@good.com\",\"status\":\"5.1.1\"}")
        .post("/api/v1/email-bounces")
        .then()
        .statusCode(403);
  }
}
