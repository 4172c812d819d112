package io.leadwise.kit.security;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes this request, by its bearer token. */
@RequestScoped
public class Caller {

  @Inject SecurityIdentity identity;

  /**
   * Returns the subject of the token ({@code sub}, RFC 7519), which is a UUID at every identity
   * provider that we support.
   *
   * @throws RefusalException 403 {@code subject-not-a-uuid} when it is something else
   */
  public UUID id() {
    String subject = token().getSubject();
    try {
      return UUID.fromString(String.valueOf(subject));
    } catch (IllegalArgumentException e) {
      throw new SubjectNotUuidException();
    }
  }

  /** Returns the subject of the token as it is; empty when the request has no token. */
  public Optional<String> subject() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.ofNullable(token.getSubject())
        : Optional.empty();
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  public boolean isAdmin() {
    return has(Roles.SALES_ADMIN);
  }

  /** Returns the name to show, or the subject where the token has none. */
  public String name() {
    Object name = token().getClaim("name");
    return name == null ? token().getSubject() : name.toString();
  }

  /** Returns when the token expires ({@code exp}, RFC 7519). */
  public Instant expiresAt() {
    return Instant.ofEpochSecond(token().getExpirationTime());
  }

  /** Returns the token as it came, to call another service in the caller's name. */
  public String bearerToken() {
    return token().getRawToken();
  }

  private JsonWebToken token() {
    return (JsonWebToken) identity.getPrincipal();
  }

  static final class SubjectNotUuidException extends RefusalException {
    SubjectNotUuidException() {
      super(Refusal.FORBIDDEN, "subject-not-a-uuid", "The subject of your token is not a UUID.");
    }
  }
}
