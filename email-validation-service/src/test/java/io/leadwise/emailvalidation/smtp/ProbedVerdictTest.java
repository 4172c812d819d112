package io.leadwise.emailvalidation.smtp;

import static io.leadwise.emailvalidation.api.Callers.SOFIA;
import static io.leadwise.emailvalidation.api.Callers.sofia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.emailvalidation.messaging.LeadEvents;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service with the probe turned on. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class ProbedVerdictTest {

  private static final String MAILBOX = "checks.find { it.check == 'MAILBOX' }.";

  private static ValidatableResponse judge(String address) {
    return sofia()
        .body("{\"address\":\"" + address + "\"}")
        .post("/api/v1/email-validations")
        .then()
        .statusCode(200);
  }

  private static JsonNode verdict(UUID lead, long version) {
    JsonNode event =
        TestKafka.awaitOne(
            "email-validated", lead.toString(), v -> v.get("version").asLong() == version);
    Contracts.assertValid("email-validated", event);
    return event;
  }

  @ParameterizedTest
  @CsvSource({
    "ada@probed.com, VALID, DELIVERABLE, PASSED",
    "info@probed.com, RISKY, MAILING_LIST, PASSED",
    "grace@probed.com, INVALID, MAILBOX_UNKNOWN, FAILED",
    "full@probed.com, RISKY, MAILBOX_FULL, WARNING",
    "blocked@probed.com, UNKNOWN, SERVER_UNAVAILABLE, UNKNOWN",
    "ada@anybody.com, RISKY, CATCH_ALL, WARNING"
  })
  void asksTheMailServer(String address, String validity, String reason, String result) {
    judge(address)
        .body("validity", equalTo(validity))
        .body("reason", equalTo(reason))
        .body(MAILBOX + "result", equalTo(result))
        .body(MAILBOX + "detail", containsString("mx.probed.com"));
  }

  @Test
  void whatTheMailServerShowedIsKeptWithTheVerdict() {
    judge("mary@everybody.com").body("flags.catchAll", equalTo(true));
    judge("mary@everybody.com").body("flags.catchAll", equalTo(true));
    judge("ada@probed.com").body("flags.catchAll", equalTo(false));
  }

  @Test
  void nothingIsAskedThatIsDecidedAlready() {
    judge("ada@missing.com")
        .body("reason", equalTo("DOMAIN_UNKNOWN"))
        .body("checks.find { it.check == 'MAILBOX' }", nullValue());
  }

  @Test
  void aGreylistedAddressIsTriedAgainByItself() {
    UUID lead = UUID.randomUUID();

    LeadEvents.selected(lead, null, SOFIA, "ada@greylisted.com", 1);

    assertThat(verdict(lead, 1).get("reason").asText()).isEqualTo("SERVER_UNAVAILABLE");
    assertThat(verdict(lead, 2).get("reason").asText()).isEqualTo("DELIVERABLE");
  }
}
