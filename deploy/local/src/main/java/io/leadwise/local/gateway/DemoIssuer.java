package io.leadwise.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * A small issuer of tokens for the demo: it asks nobody for a password. Its key is kept in a file,
 * so that tokens outlive a restart of the suite.
 */
public final class DemoIssuer {

  /** Who the tokens are for. */
  public static final String AUDIENCE = "leadwise";

  /** How long a token lives. */
  public static final Duration LIFE = Duration.ofHours(12);

  /** How long the token of a service lives: it gets the next one by itself. */
  public static final Duration LIFE_OF_SERVICES = Duration.ofMinutes(5);

  /** Where services get their tokens, below the address of the issuer. */
  public static final String TOKEN_PATH = "/token";

  private final RsaJsonWebKey key;
  private final String url;
  private final Clock clock;

  private DemoIssuer(RsaJsonWebKey key, String url, Clock clock) {
    this.key = key;
    this.url = url;
    this.clock = clock;
  }

  /**
   * Opens the issuer, making its key at first.
   *
   * @param keyFile where the key is kept, readable by its owner only
   * @param url value of {@code iss}, and where the key can be read
   */
  public static DemoIssuer open(Path keyFile, String url, Clock clock) {
    return open(keyFile, "demo", url, clock);
  }

  /**
   * As {@link #open(Path, String, Clock)}.
   *
   * @param keyId what its tokens call the key ({@code kid})
   */
  public static DemoIssuer open(Path keyFile, String keyId, String url, Clock clock) {
    try {
      if (!Files.exists(keyFile)) {
        write(keyFile, RsaJwkGenerator.generateJwk(2048));
      }
      Map<String, Object> stored = org.jose4j.json.JsonUtil.parseJson(Files.readString(keyFile));
      RsaJsonWebKey key = new RsaJsonWebKey(stored);
      key.setKeyId(keyId);
      key.setUse("sig");
      key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
      return new DemoIssuer(key, url, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("The issuer's key cannot be kept in " + keyFile, e);
    } catch (JoseException e) {
      throw new IllegalStateException("The issuer's key in " + keyFile + " is damaged", e);
    }
  }

  /** Value of {@code iss}. */
  public String url() {
    return url;
  }

  /** A signed token that names the person, with the roles under {@code realm_access/roles}. */
  public String token(DemoPerson person) {
    return token(person, LIFE);
  }

  /** The same, for as long as is said. */
  public String token(DemoPerson person, Duration life) {
    return signed(claims(person, AUDIENCE, life));
  }

  /**
   * Tells an application who signed in.
   *
   * @param nonce value that the application gave to recognise its request; null when it gave none
   */
  public String idToken(DemoPerson person, String clientId, String nonce) {
    JwtClaims claims = claims(person, clientId, LIFE);
    if (nonce != null) {
      claims.setStringClaim("nonce", nonce);
    }
    return signed(claims);
  }

  private JwtClaims claims(DemoPerson person, String audience, Duration life) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(url);
    claims.setAudience(audience);
    claims.setSubject(person.id().toString());
    claims.setStringClaim("name", person.displayName());
    claims.setStringClaim("email", person.email());
    claims.setClaim("realm_access", Map.of("roles", person.roles()));
    claims.setIssuedAt(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(clock.instant().plus(life).getEpochSecond()));
    return claims;
  }

  private String signed(JwtClaims claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("A token could not be signed", e);
    }
  }

  /** The public key, as a JSON Web Key Set (RFC 7517). */
  public Map<String, Object> keySet() {
    return Map.of("keys", List.of(key.toParams(OutputControlLevel.PUBLIC_ONLY)));
  }

  /** OpenID Connect discovery, as far as this issuer goes. */
  public Map<String, Object> discovery() {
    return Map.of(
        "issuer", url,
        "jwks_uri", url + "/jwks",
        "authorization_endpoint", url + "/authorize",
        "token_endpoint", url + TOKEN_PATH,
        "grant_types_supported", List.of(SignIn.GRANT, ServiceTokens.GRANT),
        "token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic"),
        "code_challenge_methods_supported", List.of("S256"),
        "id_token_signing_alg_values_supported", List.of(AlgorithmIdentifiers.RSA_USING_SHA256),
        "subject_types_supported", List.of("public"),
        "response_types_supported", List.of("code"));
  }

  private static void write(Path file, RsaJsonWebKey key) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
  }
}
