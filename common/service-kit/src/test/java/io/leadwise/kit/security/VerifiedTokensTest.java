package io.leadwise.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  private Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final VerifiedTokens tokens = keptFor("PT1M");

  @Test
  void aTokenThatWasFoundToBeGoodIsNotCheckedAgainForAWhile() {
    assertThat(known(tokens, "a.b.c")).isNull();
    checked(tokens, "a.b.c", START.plusSeconds(3600));

    SecurityIdentity found = known(tokens, "a.b.c");
    assertThat(found.getPrincipal().getName()).isEqualTo("ada");
    assertThat(found.hasRole(Roles.SELLER)).isTrue();
    assertThat(found.getCredential(AccessTokenCredential.class).getToken()).isEqualTo("a.b.c");
    assertThat(found.<String>getAttribute("tenant-id")).isEqualTo("default");

    now = START.plus(Duration.ofMinutes(1));
    assertThat(known(tokens, "a.b.c")).isNull();
  }

  @Test
  void beingAskedForDoesNotMakeItLastLonger() {
    checked(tokens, "a.b.c", START.plusSeconds(3600));
    now = START.plusSeconds(50);
    tokens.augment(known(tokens, "a.b.c"), null).await().indefinitely();

    now = START.plusSeconds(60);
    assertThat(known(tokens, "a.b.c")).isNull();
  }

  @Test
  void itCountsNoLongerThanItSays() {
    checked(tokens, "a.b.c", START.plusSeconds(20));

    now = START.plusSeconds(19);
    assertThat(known(tokens, "a.b.c")).isNotNull();
    now = START.plusSeconds(20);
    assertThat(known(tokens, "a.b.c")).isNull();
  }

  @Test
  void anotherSignatureIsAnotherToken() {
    checked(tokens, "a.b.c", START.plusSeconds(3600));

    assertThat(known(tokens, "a.b.d")).isNull();
    assertThat(known(tokens, "a.b.")).isNull();
  }

  @Test
  void theRequestThatBroughtItIsLetGo() {
    checked(tokens, "a.b.c", START.plusSeconds(3600));

    assertThat(known(tokens, "a.b.c").getAttributes())
        .doesNotContainKey(RoutingContext.class.getName());
  }

  @Test
  void canBeSwitchedOff() {
    VerifiedTokens off = keptFor("PT0S");
    checked(off, "a.b.c", START.plusSeconds(3600));

    assertThat(known(off, "a.b.c")).isNull();
  }

  private VerifiedTokens keptFor(String duration) {
    return new VerifiedTokens(
        new SmallRyeConfigBuilder()
            .withMapping(SecurityConfig.class)
            .withDefaultValue("leadwise.security.tokens-kept-for", duration)
            .build()
            .getConfigMapping(SecurityConfig.class),
        clock);
  }

  private static SecurityIdentity known(VerifiedTokens tokens, String token) {
    return tokens
        .authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)), null)
        .await()
        .indefinitely();
  }

  private static void checked(VerifiedTokens tokens, String token, Instant expiry) {
    JwtClaims claims = new JwtClaims();
    claims.setSubject("ada");
    claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
    claims.setClaim("raw_token", token);
    Object request =
        Proxy.newProxyInstance(
            RoutingContext.class.getClassLoader(),
            new Class<?>[] {RoutingContext.class},
            (proxy, method, args) -> null);
    SecurityIdentity identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new DefaultJWTCallerPrincipal(claims))
            .addRole(Roles.SELLER)
            .addCredential(new AccessTokenCredential(token))
            .addAttribute("tenant-id", "default")
            .addAttribute(RoutingContext.class.getName(), request)
            .build();
    tokens.augment(identity, null).await().indefinitely();
  }
}
