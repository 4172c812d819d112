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
  @Inject SecurityConfig config;

  /**
   * Returns who asks: the claim that {@code leadwise.security.seller-claim} names, by default the
   * subject ({@code sub}, RFC 7519).
   *
   * @throws RefusalException 403 {@code subject-not-a-uuid} when it is missing or no UUID
   */
  public UUID id() {
    try {
      return UUID.fromString(subject().orElse(""));
    } catch (IllegalArgumentException e) {
      throw new SubjectNotUuidException();
    }
  }

  /** Returns the same as it stands in the token; empty when there is no token or no such claim. */
  public Optional<String> subject() {
    return subject(identity, config);
  }

  /** As {@link #subject()}, where there is no request of the API. */
  public static Optional<String> subject(SecurityIdentity identity, SecurityConfig config) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.ofNullable(token.getClaim(config.sellerClaim())).map(Object::toString)
        : Optional.empty();
  }

  public boolean has(String role) {
    return identity.hasRole(role);
  }

  public boolean isAdmin() {
    return has(Roles.SALES_ADMIN);
  }

  /** Returns the name to show, or the id where the token has none. */
  public String name() {
    Object name = token().getClaim("name");
    return name == null ? subject().orElse(null) : name.toString();
  }

  /** Returns when the token expires ({@code exp}, RFC 7519). */
  public Instant expiresAt() {
    return Instant.ofEpochSecond(token().getExpirationTime());
  }

  private JsonWebToken token() {
    return (JsonWebToken) identity.getPrincipal();
  }

  static final class SubjectNotUuidException extends RefusalException {
    SubjectNotUuidException() {
      super(Refusal.FORBIDDEN, "subject-not-a-uuid", "Your token names no person by a UUID.");
    }
  }
}
