package io.leadwise.local.gateway;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Serves the Swagger UI from the class path, opened on the merged document. */
final class SwaggerUi {

  private static final String COORDINATES = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String INITIALIZER =
      """
      window.onload = () => {
        window.ui = SwaggerUIBundle({
          url: "/openapi.yaml",
          dom_id: "#swagger-ui",
          deepLinking: true,
          persistAuthorization: true,
          presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
          plugins: [SwaggerUIBundle.plugins.DownloadUrl],
          layout: "StandaloneLayout"
        });
      };
      """;

  private SwaggerUi() {}

  static void mount(Router router) {
    router
        .get("/swagger-ui/swagger-initializer.js")
        .handler(
            context ->
                context
                    .response()
                    .putHeader("content-type", "text/javascript;charset=utf-8")
                    .end(INITIALIZER));
    router
        .get("/swagger-ui")
        .handler(
            context -> {
              if (context.request().path().endsWith("/")) {
                context.next();
              } else {
                context.redirect("/swagger-ui/");
              }
            });
    router
        .get("/swagger-ui/*")
        .handler(
            StaticHandler.create("META-INF/resources/webjars/swagger-ui/" + version())
                .setIndexPage("index.html"));
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = SwaggerUi.class.getResourceAsStream(COORDINATES)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
