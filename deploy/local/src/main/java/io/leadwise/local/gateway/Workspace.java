package io.leadwise.local.gateway;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Serves the reference workspace at the root, once it is built; until then the start page. */
final class Workspace {

  /** Id under which the workspace signs people in. */
  static final String CLIENT_ID = "leadwise-workspace";

  /** Scripts, styles and requests of its own origin only; React sets widths of bars as styles. */
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private static final long YEAR_SECONDS = 31_536_000;
  private static final List<String> PAGES =
      List.of("/", "/leads", "/leads/*", "/admin", "/admin/*", "/signed-in");

  private Workspace() {}

  /**
   * @param folder where the built workspace lies
   */
  static void mount(Router router, Path folder, DemoIssuer issuer) {
    router
        .get("/workspace.json")
        .handler(
            context ->
                Answers.json(
                    context.response(),
                    Map.of("authority", issuer.url(), "clientId", CLIENT_ID, "scope", "openid")));
    router
        .get("/start")
        .handler(context -> Answers.text(context, "text/html", StartPage.html(true)));
    if (Files.exists(folder.resolve("index.html"))) {
      // The names of its files change with their content.
      router
          .get("/assets/*")
          .handler(
              StaticHandler.create(FileSystemAccess.ROOT, folder.resolve("assets").toString())
                  .setMaxAgeSeconds(YEAR_SECONDS));
      router.get("/favicon.svg").handler(file(folder.resolve("favicon.svg")));
      // The workspace knows its pages itself.
      for (String page : PAGES) {
        router.get(page).handler(Workspace::guard).handler(file(folder.resolve("index.html")));
      }
    } else {
      router.get("/").handler(context -> Answers.text(context, "text/html", StartPage.html(false)));
    }
  }

  private static Handler<RoutingContext> file(Path file) {
    return context -> context.response().sendFile(file.toString());
  }

  private static void guard(RoutingContext context) {
    context.response().putHeader("content-security-policy", POLICY);
    context.response().putHeader("x-content-type-options", "nosniff");
    context.response().putHeader("referrer-policy", "no-referrer");
    context.next();
  }
}
