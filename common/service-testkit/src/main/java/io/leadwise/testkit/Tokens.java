package io.leadwise.testkit;

import io.smallrye.jwt.build.Jwt;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Signed bearer tokens for tests, in the shape that an OIDC provider gives: {@code sub} is the
 * person's id, roles are under {@code realm_access/roles}. They live for one hour.
 */
public final class Tokens {

  /** Value of {@code iss}. */
  public static final String ISSUER = "https://issuer.leadwise.example";

  /** Value of {@code aud}. */
  public static final String AUDIENCE = "leadwise";

  /** Id of the admin whom {@link #admin()} names. */
  public static final UUID ADMIN_ID = UUID.fromString("ad000000-0000-4000-8000-000000000001");

  /** Id of the integrator whom {@link #integrator()} names. */
  public static final UUID INTEGRATOR_ID = UUID.fromString("17e60000-0000-4000-8000-000000000001");

  /** Id of the operator whom {@link #operator()} names. */
  public static final UUID OPERATOR_ID = UUID.fromString("09e00000-0000-4000-8000-000000000001");

  /** Id of the account of the service that {@link #service()} names. */
  public static final UUID SERVICE_ID = UUID.fromString("5e4f1ce0-0000-4000-8000-000000000001");

  private static final Duration LIFE = Duration.ofHours(1);

  private Tokens() {}

  /** A seller with the given id. */
  public static String seller(UUID id) {
    return of(id, "seller");
  }

  /** A sales admin. */
  public static String admin() {
    return of(ADMIN_ID, "sales-admin");
  }

  /** An integrator. */
  public static String integrator() {
    return of(INTEGRATOR_ID, "integrator");
  }

  /** An operator. */
  public static String operator() {
    return of(OPERATOR_ID, "operator");
  }

  /** Another service, by a token of its own. */
  public static String service() {
    return of(SERVICE_ID, "service");
  }

  /** A person with the given id and roles. */
  public static String of(UUID id, String... roles) {
    return sign(TestKeys.privateKey(), ISSUER, AUDIENCE, Instant.now(), id.toString(), roles);
  }

  /** Someone whose subject is no UUID, with the given roles. */
  public static String withSubject(String subject, String... roles) {
    return sign(TestKeys.privateKey(), ISSUER, AUDIENCE, Instant.now(), subject, roles);
  }

  /** An admin's token that expired an hour ago. */
  public static String expired() {
    Instant issued = Instant.now().minus(LIFE.multipliedBy(2));
    return sign(
        TestKeys.privateKey(), ISSUER, AUDIENCE, issued, ADMIN_ID.toString(), "sales-admin");
  }

  /** An admin's token that another key signed. */
  public static String foreign() {
    return sign(
        TestKeys.foreignKey(), ISSUER, AUDIENCE, Instant.now(), ADMIN_ID.toString(), "sales-admin");
  }

  /** An admin's token for another audience. */
  public static String forAnotherAudience() {
    return sign(
        TestKeys.privateKey(),
        ISSUER,
        "someone-else",
        Instant.now(),
        ADMIN_ID.toString(),
        "sales-admin");
  }

  private static String sign(
      PrivateKey key,
      String issuer,
      String audience,
      Instant issued,
      String subject,
      String... roles) {
    return Jwt.issuer(issuer)
        .audience(audience)
        .subject(subject)
        .claim("name", "Test " + String.join(" ", roles))
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .issuedAt(issued)
        .expiresAt(issued.plus(LIFE))
        .sign(key);
  }
}
