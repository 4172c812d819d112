package io.leadwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIssuerTest {

  private static final String URL = "http://localhost:8080";

  @TempDir Path folder;

  @Test
  void aTokenNamesThePersonAndIsCheckedWithThePublishedKey() throws Exception {
    DemoIssuer issuer = open("key", Clock.systemUTC());

    JwtClaims claims = check(issuer, issuer.token(DemoPerson.ADMIN));

    assertThat(claims.getSubject()).isEqualTo("ad000000-0000-4000-8000-000000000001");
    assertThat(claims.getClaimValue("realm_access"))
        .isEqualTo(Map.of("roles", List.of("sales-admin")));
    assertThat(claims.getStringClaimValue("name")).isEqualTo("Ada Admin");
  }

  @Test
  void tokensOutliveARestartAndOtherIssuersAreNotBelieved() throws Exception {
    String token = open("key", Clock.systemUTC()).token(DemoPerson.SELLER);

    assertThat(check(open("key", Clock.systemUTC()), token).getSubject())
        .isEqualTo("5e11e600-0000-4000-8000-000000000001");
    assertThatThrownBy(() -> check(open("other", Clock.systemUTC()), token))
        .isInstanceOf(InvalidJwtException.class);
  }

  @Test
  void aTokenIsOverAfterTwelveHours() {
    Clock yesterday = Clock.offset(Clock.systemUTC(), Duration.ofHours(-13));
    DemoIssuer issuer = open("key", yesterday);

    assertThatThrownBy(() -> check(issuer, issuer.token(DemoPerson.SELLER)))
        .isInstanceOf(InvalidJwtException.class);
  }

  @Test
  void thePrivateKeyIsNeitherPublishedNorReadableByOthers() throws Exception {
    DemoIssuer issuer = open("key", Clock.systemUTC());

    assertThat(json(issuer.keySet())).contains("\"n\"").doesNotContain("\"d\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
        .isEqualTo("rw-------");
  }

  private DemoIssuer open(String file, Clock clock) {
    return DemoIssuer.open(folder.resolve(file), URL, clock);
  }

  private static JwtClaims check(DemoIssuer issuer, String token) throws Exception {
    JsonWebKeySet keys = new JsonWebKeySet(json(issuer.keySet()));
    return new JwtConsumerBuilder()
        .setExpectedIssuer(URL)
        .setExpectedAudience("leadwise")
        .setRequireExpirationTime()
        .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
        .build()
        .processToClaims(token);
  }

  private static String json(Object value) throws Exception {
    return new ObjectMapper().writeValueAsString(value);
  }
}
