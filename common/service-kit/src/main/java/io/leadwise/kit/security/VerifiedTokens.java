package io.leadwise.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a while which tokens were found to be good: a frontend sends the same one with each
 * request, and checking its signature costs more than many an answer (ADR 0019). The whole token is
 * the key, signature included, so one that differs in a single character is checked. It counts no
 * longer than its {@code exp} (RFC 7519); keys that the issuer withdraws count up to {@code
 * leadwise.security.tokens-kept-for} longer than they are kept.
 */
@ApplicationScoped
class VerifiedTokens
    implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

  /** With what hangs on them a few KiB each; more sellers at once are only checked more often. */
  private static final long MOST = 2_000;

  private record Kept(SecurityIdentity identity, Instant until) {}

  private final Cache<String, Kept> tokens = Caffeine.newBuilder().maximumSize(MOST).build();
  private final SecurityConfig config;
  private final Clock clock;

  @Inject
  VerifiedTokens(SecurityConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Asked before the provider that checks tokens. */
  @Override
  public int priority() {
    return IdentityProvider.SYSTEM_FIRST + 1;
  }

  /** Returns the identity of a token that was checked lately; nothing sends it to be checked. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    Kept kept = tokens.getIfPresent(request.getToken().getToken());
    if (kept == null) {
      return Uni.createFrom().nullItem();
    }
    if (clock.instant().isBefore(kept.until())) {
      return Uni.createFrom().item(kept.identity());
    }
    tokens.invalidate(request.getToken().getToken());
    return Uni.createFrom().nullItem();
  }

  /** Remembers whose token was found to be good. */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof JsonWebToken token && token.getRawToken() != null) {
      Instant now = clock.instant();
      Instant until = now.plus(config.tokensKeptFor());
      Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
      if (expiry.isBefore(until)) {
        until = expiry;
      }
      if (now.isBefore(until) && tokens.getIfPresent(token.getRawToken()) == null) {
        tokens.put(token.getRawToken(), new Kept(withoutRequest(identity), until));
      }
    }
    return Uni.createFrom().item(identity);
  }

  /** The request that brought the token ends; what is remembered must not hold on to it. */
  private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
    QuarkusSecurityIdentity.Builder kept =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addRoles(identity.getRoles())
            .addCredentials(identity.getCredentials());
    identity
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
              }
            });
    return kept.build();
  }
}
