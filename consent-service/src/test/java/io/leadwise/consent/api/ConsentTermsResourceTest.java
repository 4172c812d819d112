package io.leadwise.consent.api;

import static io.leadwise.consent.Sellers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsentTermsResourceTest {

  private static final String TERMS = "/api/v1/consents/terms";

  private final UUID seller = UUID.randomUUID();

  @Test
  void theTextComesInTheLanguageThatIsAskedFor() {
    as(seller)
        .header("Accept-Language", "fr")
        .get(TERMS + "?language=de-AT")
        .then()
        .statusCode(200)
        .header("Content-Language", "de")
        .body("language", equalTo("de"))
        .body("textVersion", equalTo(2))
        .body("textMeaning", equalTo(1))
        .body("languages", hasItems("en", "de", "fr", "es"))
        .body("text", containsString("Einwilligung"));
  }

  @Test
  void orInOneThatTheBrowserNamesOrInEnglish() {
    as(seller)
        .header("Accept-Language", "it, es-MX;q=0.8, de;q=0.5")
        .get(TERMS)
        .then()
        .body("language", equalTo("es"))
        .header("Vary", containsString("Accept-Language"));
    as(seller).header("Accept-Language", "it").get(TERMS).then().body("language", equalTo("en"));
    as(seller).get(TERMS).then().body("language", equalTo("en"));
    as(seller).get(TERMS + "?language=../../etc").then().body("language", equalTo("en"));
  }

  @Test
  void theHashIsThatOfTheText() throws Exception {
    var answer = as(seller).get(TERMS + "?language=es").then().extract().jsonPath();

    byte[] text = answer.getString("text").getBytes(StandardCharsets.UTF_8);
    assertThat(answer.getString("textHash"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
  }

  @Test
  void whoHasTheTextIsNotSentItAgain() {
    String tag = as(seller).get(TERMS).then().extract().header("ETag");

    as(seller).header("If-None-Match", tag).get(TERMS).then().statusCode(304);
    as(seller).header("If-None-Match", tag).get(TERMS + "?language=de").then().statusCode(200);
  }

  @Test
  void anOldTextStaysReadable() {
    as(seller)
        .get(TERMS + "/1?language=de")
        .then()
        .statusCode(200)
        .body("textVersion", equalTo(1))
        .body("language", equalTo("en"))
        .body("text", containsString("cannot be revoked"));
    as(seller)
        .get(TERMS + "/3")
        .then()
        .statusCode(404)
        .body("code", equalTo("consent-terms-not-found"));
  }
}
