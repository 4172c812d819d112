package io.leadwise.e2e.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dataverse with many leads in pages, busy once in the middle, on loopback. */
final class DataverseStub implements AutoCloseable {

  static final String OWNER = "a0000000-0000-4000-8000-000000000001";
  private static final String API = "/api/data/v9.2/";
  private static final Pattern PAGE = Pattern.compile("skiptoken=(\\d+)");

  private final HttpServer server;
  private final int leads;
  private final int pageSize;
  private final int busyPage;
  private final AtomicBoolean busy = new AtomicBoolean(true);
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private final Map<Integer, String> changed = new ConcurrentHashMap<>();

  DataverseStub(int leads, int pageSize, int busyPage) {
    this.leads = leads;
    this.pageSize = pageSize;
    this.busyPage = busyPage;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Pages of leads that were given. */
  int pages() {
    return pages.get();
  }

  /** How often it said that it is busy. */
  int refusals() {
    return refusals.get();
  }

  /** Gives a lead another company. */
  void change(int lead, String company) {
    changed.put(lead, company);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    if (path.equals("/token")) {
      send(exchange, 200, "{\"access_token\":\"t1\",\"expires_in\":3599}");
    } else if (path.equals(API + "systemusers")) {
      send(
          exchange,
          200,
          "{\"value\":[{\"systemuserid\":\"%s\",\"fullname\":\"Sofia Seller\",\"internalemailaddress\":\"sofia.seller@leadwise.example\",\"isdisabled\":false,\"systemuserroles_association\":[{\"name\":\"Salesperson\"}]}]}"
              .formatted(OWNER));
    } else if (path.equals(API + "leads")) {
      leads(exchange, query);
    } else {
      send(
          exchange,
          200,
          "{\"value\":[],\"@odata.deltaLink\":\"%s%s?$deltatoken=d\"}".formatted(url(), path));
    }
  }

  private void leads(HttpExchange exchange, String query) throws IOException {
    String delta = "\"@odata.deltaLink\":\"" + url() + API + "leads?$deltatoken=d\"";
    if (query.contains("deltatoken")) {
      send(
          exchange,
          200,
          "{%s,\"value\":[%s]}"
              .formatted(
                  delta,
                  changed.keySet().stream().map(this::lead).collect(Collectors.joining(","))));
      return;
    }
    Matcher matcher = PAGE.matcher(query);
    int page = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    if (page == busyPage && busy.getAndSet(false)) {
      refusals.incrementAndGet();
      exchange.getResponseHeaders().add("Retry-After", "1");
      send(exchange, 429, "{\"error\":{\"code\":\"0x80072322\"}}");
      return;
    }
    int from = page * pageSize;
    int to = Math.min(leads, from + pageSize);
    String link =
        to < leads
            ? "\"@odata.nextLink\":\"%s%sleads?$skiptoken=%d\"".formatted(url(), API, page + 1)
            : delta;
    pages.incrementAndGet();
    send(
        exchange,
        200,
        "{%s,\"value\":[%s]}"
            .formatted(
                link,
                IntStream.range(from, to).mapToObj(this::lead).collect(Collectors.joining(","))));
  }

  private String lead(int number) {
    return "{\"leadid\":\"%s\",\"firstname\":\"Ada\",\"lastname\":\"Nyberg %d\",\"emailaddress1\":\"ada%d@northwind.example\",\"companyname\":\"%s\",\"statecode\":0,\"createdon\":\"2026-01-20T08:15:00Z\",\"_ownerid_value\":\"%s\"}"
        .formatted(
            new UUID(0x1ead000000004000L, 0x8000000000000000L + number),
            number,
            number,
            changed.getOrDefault(number, "Northwind Tools AB"),
            OWNER);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
