package io.leadwise.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Sends requests to one service; says so in a problem document when it does not answer. */
final class ServiceProxy implements ProxyInterceptor {

  private ServiceProxy() {}

  static HttpProxy to(HttpClient client, int port) {
    SocketAddress origin = SocketAddress.inetSocketAddress(port, "127.0.0.1");
    return HttpProxy.reverseProxy(client)
        .originSelector((HttpServerRequest request) -> Future.succeededFuture(origin))
        .addInterceptor(new ServiceProxy());
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    return context.sendRequest().recover(failure -> badGateway(context.request()));
  }

  private static Future<ProxyResponse> badGateway(ProxyRequest request) {
    String problem =
        Answers.problem(
            502,
            "service-unavailable",
            "The service behind this path does not answer at the moment.",
            request.proxiedRequest().path());
    return Future.succeededFuture(
        request
            .release()
            .response()
            .setStatusCode(502)
            .putHeader("content-type", Answers.PROBLEM)
            .setBody(Body.body(Buffer.buffer(problem))));
  }
}
