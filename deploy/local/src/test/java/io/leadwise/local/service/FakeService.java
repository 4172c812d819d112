package io.leadwise.local.service;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;

/** Stands for a packaged service: it is ready at once, or fails at once. */
public final class FakeService {

  private FakeService() {}

  /** Reads its port as services do. */
  public static void main(String[] arguments) throws Exception {
    System.out.println("INFO starting");
    if (Boolean.getBoolean("fake.fails")) {
      System.out.println("ERROR the schema is missing");
      System.exit(3);
    }
    int port = Integer.getInteger("quarkus.http.port");
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 10);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
