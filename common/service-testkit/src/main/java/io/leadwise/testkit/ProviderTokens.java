package io.leadwise.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bearer tokens as two identity providers shape them, and forgeries of them. Claims by Keycloak's
 * Server Administration Guide (Audience, role mappings) and Microsoft's reference of access token
 * claims for Entra ID, version 2.0.
 */
public final class ProviderTokens {

  /** Value of {@code iss} of an Entra ID tenant. */
  public static final String ENTRA_ISSUER =
      "https://login.microsoftonline.com/7e4a0000-0000-4000-8000-000000000001/v2.0";

  /** Id of our application at Entra ID, which is the audience of its tokens. */
  public static final String ENTRA_APPLICATION = "a9900000-0000-4000-8000-000000000001";

  /** The audience that Entra ID names instead when a scope of that address was asked for. */
  public static final String ENTRA_ADDRESS = "api://" + ENTRA_APPLICATION;

  private static final Duration LIFE = Duration.ofHours(1);

  private ProviderTokens() {}

  /** What Keycloak signs: {@code sub} is the person, roles of the realm, several audiences. */
  public static String keycloak(UUID person, String... roles) {
    return keycloakClaims(person, roles).sign(TestKeys.privateKey());
  }

  /**
   * What Entra ID signs: the person is {@code oid}, {@code sub} means something to one application
   * only, roles of the application are at the top.
   *
   * @param roles names as the tenant's administrator chose them
   */
  public static String entra(String audience, UUID person, String... roles) {
    return entraClaims(audience, person, roles).sign(TestKeys.privateKey());
  }

  /** A token of Entra ID for an application that its administrator gave no role. */
  public static String entraWithoutRoles(UUID person) {
    return entraClaims(ENTRA_APPLICATION, person).remove("roles").sign(TestKeys.privateKey());
  }

  /**
   * Tokens that look like {@link #keycloak} and must not be believed, by what is wrong with them.
   */
  public static Map<String, String> forgeries(UUID person, String... roles) {
    Map<String, String> forgeries = new LinkedHashMap<>();
    Instant past = Instant.now().minus(LIFE);
    forgeries.put(
        "wrong issuer",
        keycloakClaims(person, roles)
            .issuer("https://elsewhere.example")
            .sign(TestKeys.privateKey()));
    forgeries.put(
        "wrong audience",
        keycloakClaims(person, roles)
            .audience(Set.of("account", "leadwise-other"))
            .sign(TestKeys.privateKey()));
    forgeries.put(
        "no audience", keycloakClaims(person, roles).remove("aud").sign(TestKeys.privateKey()));
    forgeries.put(
        "expired",
        keycloakClaims(person, roles)
            .issuedAt(past.minus(LIFE))
            .expiresAt(past)
            .sign(TestKeys.privateKey()));
    forgeries.put("another key", keycloakClaims(person, roles).sign(TestKeys.foreignKey()));
    forgeries.put("no signature", unsigned(keycloak(person, roles)));
    // Whoever takes the algorithm from the token checks this with the key that everybody knows.
    forgeries.put(
        "public key as the secret",
        keycloakClaims(person, roles)
            .sign(
                new SecretKeySpec(
                    Base64.getDecoder().decode(TestKeys.publicKeyBody()), "HmacSHA256")));
    forgeries.put(
        "public key's text as the secret",
        keycloakClaims(person, roles)
            .sign(
                new SecretKeySpec(
                    TestKeys.publicKeyBody().getBytes(StandardCharsets.US_ASCII), "HmacSHA256")));
    return forgeries;
  }

  private static JwtClaimsBuilder keycloakClaims(UUID person, String... roles) {
    return Jwt.issuer(Tokens.ISSUER)
        .audience(Set.of(Tokens.AUDIENCE, "account"))
        .subject(person.toString())
        .claim("typ", "Bearer")
        .claim("azp", "leadwise-frontend")
        .claim("preferred_username", "test")
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .claim("resource_access", Map.of("account", Map.of("roles", List.of("view-profile"))))
        .issuedAt(Instant.now())
        .expiresAt(Instant.now().plus(LIFE));
  }

  private static JwtClaimsBuilder entraClaims(String audience, UUID person, String... roles) {
    return Jwt.issuer(ENTRA_ISSUER)
        .audience(audience)
        .subject("n0t-A-Uuid_" + person.toString().substring(0, 8))
        .claim("oid", person.toString())
        .claim("tid", "7e4a0000-0000-4000-8000-000000000001")
        .claim("azp", "f4000000-0000-4000-8000-000000000001")
        .claim("ver", "2.0")
        .claim("roles", List.of(roles))
        .issuedAt(Instant.now())
        .expiresAt(Instant.now().plus(LIFE));
  }

  private static String unsigned(String token) {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
    return header + "." + token.split("\\.")[1] + ".";
  }
}
