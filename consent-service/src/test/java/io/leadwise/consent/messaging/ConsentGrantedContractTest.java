package io.leadwise.consent.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsentGrantedContractTest {

  @Test
  void aGrantIsAnnouncedAsAgreed() {
    UUID seller = UUID.randomUUID();
    given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .contentType("application/json")
        .body(
            "{\"textVersion\":1,\"language\":\"en\",\"scopes\":[\"EXCHANGE_EMAIL\",\"DATAVERSE_DATA\"]}")
        .post("/api/v1/consents/me")
        .then()
        .statusCode(201);

    JsonNode event = TestKafka.awaitOne("consent-granted", seller.toString());

    Contracts.assertValid("consent-granted", event);
    Contracts.assertSameShape("consent-granted", event);
    assertThat(event.get("status").asText()).isEqualTo("GRANTED");
    assertThat(event.get("sellerId").asText()).isEqualTo(seller.toString());
  }
}
