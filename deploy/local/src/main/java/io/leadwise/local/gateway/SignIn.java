package io.leadwise.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The demo's sign-in: the authorization code flow of OpenID Connect with PKCE, as any provider has
 * it, but for the password: whoever comes picks a person. It sends nobody to another machine.
 */
final class SignIn {

  /** What a browser brings to the token endpoint. */
  static final String GRANT = "authorization_code";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

  private final DemoIssuer issuer;
  private final AuthorizationCodes codes;

  private SignIn(DemoIssuer issuer) {
    this.issuer = issuer;
    this.codes = new AuthorizationCodes(Clock.systemUTC());
  }

  static void mount(Router router, DemoIssuer issuer) {
    SignIn signIn = new SignIn(issuer);
    router.get("/authorize").handler(signIn::choose);
    TokenEndpoint.mount(router, issuer, signIn);
  }

  /** Shows the people; when one is named already, goes back with a code for that one. */
  private void choose(RoutingContext context) {
    MultiMap asked = context.queryParams();
    String fault = faultOf(asked);
    if (fault != null) {
      Answers.problem(context, 400, "invalid-request", fault);
      return;
    }
    DemoPerson.ofSlug(String.valueOf(asked.get("person")))
        .ifPresentOrElse(
            person -> goBack(context, asked, person),
            () -> Answers.text(context, "text/html", SignInPage.html(context.request().query())));
  }

  private void goBack(RoutingContext context, MultiMap asked, DemoPerson person) {
    String code =
        codes.issue(
            new AuthorizationCodes.Grant(
                person,
                asked.get("client_id"),
                asked.get("redirect_uri"),
                asked.get("code_challenge"),
                asked.get("nonce")));
    String target = asked.get("redirect_uri");
    String separator = target.contains("?") ? "&" : "?";
    String state = asked.contains("state") ? "&state=" + encoded(asked.get("state")) : "";
    context.redirect(target + separator + "code=" + encoded(code) + state);
  }

  /** Gives the tokens that a code stands for. */
  void exchange(RoutingContext context) {
    MultiMap form = context.request().formAttributes();
    codes
        .redeem(
            String.valueOf(form.get("code")),
            String.valueOf(form.get("client_id")),
            String.valueOf(form.get("redirect_uri")),
            String.valueOf(form.get("code_verifier")))
        .ifPresentOrElse(
            grant ->
                Answers.json(
                    context.response().putHeader("cache-control", "no-store"), tokens(grant)),
            () ->
                Answers.json(
                    context.response().setStatusCode(400), Map.of("error", "invalid_grant")));
  }

  private Map<String, Object> tokens(AuthorizationCodes.Grant grant) {
    Map<String, Object> tokens = new LinkedHashMap<>();
    tokens.put("access_token", issuer.token(grant.person()));
    tokens.put("id_token", issuer.idToken(grant.person(), grant.clientId(), grant.nonce()));
    tokens.put("token_type", "Bearer");
    tokens.put("expires_in", DemoIssuer.LIFE.toSeconds());
    return tokens;
  }

  private static String faultOf(MultiMap asked) {
    if (!"code".equals(asked.get("response_type"))
        || !"S256".equals(asked.get("code_challenge_method"))
        || asked.get("code_challenge") == null
        || asked.get("client_id") == null) {
      return "This sign-in knows the code flow with PKCE (S256) only.";
    }
    return isLoopback(asked.get("redirect_uri"))
        ? null
        : "The demo's sign-in goes back to addresses of this machine only.";
  }

  private static boolean isLoopback(String address) {
    try {
      URI uri = URI.create(String.valueOf(address));
      return "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
