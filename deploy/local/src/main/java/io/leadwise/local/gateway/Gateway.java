package io.leadwise.local.gateway;

import io.leadwise.local.service.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * One origin for all services on this machine: it sends each path to its service, unchanged, and
 * adds what only a demo needs: tokens, one OpenAPI document, the Swagger UI, the workspace. No
 * logic of its own.
 */
public final class Gateway implements AutoCloseable {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int CONNECTIONS_PER_SERVICE = 256;

  private final HttpClient client;
  private final HttpServer server;

  private Gateway(HttpClient client, HttpServer server) {
    this.client = client;
    this.server = server;
  }

  /**
   * Starts the gateway on loopback.
   *
   * @param port where to listen; 0 for a free one
   * @param ports where the services listen
   * @param workspace where the built workspace lies, if it is built
   */
  public static Gateway start(
      Vertx vertx, int port, Map<Service, Integer> ports, DemoIssuer issuer, Path workspace) {
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                .setConnectTimeout(CONNECT_MILLIS));
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
            .requestHandler(router(vertx, client, ports, issuer, workspace))
            .invalidRequestHandler(UnreadableRequests::refuse)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return new Gateway(client, server);
  }

  /** Port that it listens on. */
  public int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
    client.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Router router(
      Vertx vertx,
      HttpClient client,
      Map<Service, Integer> ports,
      DemoIssuer issuer,
      Path workspace) {
    Router router = Router.router(vertx);
    Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);
    ports.forEach((service, port) -> proxies.put(service, ServiceProxy.to(client, port)));
    router
        .route(ApiRoutes.PREFIX + "*")
        .handler(
            context ->
                ApiRoutes.serviceFor(context.request().path())
                    .map(proxies::get)
                    .ifPresentOrElse(p -> p.handle(context.request()), context::next));
    DemoTokens.mount(router, issuer);
    router.get("/openapi.yaml").handler(new OpenApiDocuments(client, ports)::answer);
    SwaggerUi.mount(router);
    SignIn.mount(router, issuer);
    Workspace.mount(router, workspace, issuer);
    router.errorHandler(
        404,
        context ->
            Answers.problem(context, 404, "not-found", "Nothing is served under this path."));
    return router;
  }
}
