package io.leadwise.research.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.outbound.FetchException.Kind;
import io.leadwise.research.outbound.audit.RequestLog;
import io.leadwise.research.outbound.turn.Turn;
import io.leadwise.research.outbound.turn.Turns;
import io.leadwise.research.outbound.turn.TurnsUnavailableException;
import io.leadwise.research.testing.NotedRequests;
import io.leadwise.research.testing.RawServer;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;

  private static final Clock FIXED =
      Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

  private final SampleWeb web = SampleWeb.start();

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void introducesItself_andSendsNeitherCookiesNorCredentials() throws Exception {
    web.answer(
        "www.acme.example",
        "/",
        new Answer(
            200, Map.of("Content-Type", "text/html", "Set-Cookie", "id=1; Path=/"), "hello"));
    Fetcher fetcher = fetcher(settings().with("outbound.contact", "ops@acme.example"));

    FetchedDocument first = fetcher.fetch(page("https://www.acme.example/"));
    fetcher.fetch(page("https://www.acme.example/"));

    assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
    var asked = web.asked().stream().filter(a -> a.path().equals("/")).toList();
    assertThat(asked).hasSize(2);
    assertThat(asked.get(1).headers())
        .containsEntry("User-agent", List.of("LeadwiseResearch/0.1 (+ops@acme.example)"))
        .containsEntry("X-forwarded-proto", List.of("https"))
        .doesNotContainKeys("Cookie", "Authorization", "Cookie2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[0:0:0:0:0:0:0:0]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::1]/",
        "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
        "http://[fe80::1]/",
        "http://[ff02::1]/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://127.0.0.1./",
        "http://0x7f.0x0.0x0.0x1/",
        "http://017700000001/",
        "http://0251.0376.0251.0376/",
        "http://2852039166/latest/meta-data/",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost/",
        "http://localhost./",
        "http://metadata.google.internal/",
        "http://printer.local/",
        "http://intranet/",
        "https://www.acme.example:8443/",
        "https://www.acme.example:22/",
        "https://user@www.acme.example/",
        "https://www.acme.example@127.0.0.1/",
        "https://www.acme.example:80@169.254.169.254/",
        "https://127.0.0.1#@www.acme.example/",
        "https://169.254.169.254%2f.acme.example/",
        "ftp://www.acme.example/",
        "file:///etc/passwd",
        "gopher://www.acme.example/",
        "jar:https://www.acme.example/a.jar!/",
        "https:///nothing"
      })
  void whatIsNotThePublicWebIsNeverAsked(String url) {
    assertThatThrownBy(() -> fetcher(settings()).fetch(page(url)))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_ALLOWED));
    assertThat(web.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:80/",
        "//[::1]/",
        "http://0x7f.1/",
        "https://www.acme.example:8080/",
        "file:///etc/passwd"
      })
  void aRedirectIsCheckedLikeAnyOtherTarget(String location) {
    web.redirect("www.acme.example", "/", 302, location);

    assertThatThrownBy(() -> fetcher(settings()).fetch(page("https://www.acme.example/")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_ALLOWED));
  }

  @Test
  void aNameThatLeadsInsideIsRefusedWhenConnecting() {
    DnsResolver inside =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
          }

          @Override
          public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
          }
        };
    Fetcher fetcher =
        Fetchers.of(TestSettings.defaults(), inside, Clock.systemUTC(), new NotedRequests());

    assertThatThrownBy(() -> fetcher.fetch(api("http://inside.acme.example/", TWO_MEBIBYTES)))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_ALLOWED));
  }

  @Test
  void followsThreeRedirects_notFour() throws Exception {
    web.redirect("a.example", "/", 301, "https://b.example/1")
        .redirect("b.example", "/1", 302, "/2")
        .redirect("b.example", "/2", 308, "3")
        .html("b.example", "/3", "here")
        .redirect("c.example", "/", 307, "https://a.example/");

    FetchedDocument found = fetcher(settings()).fetch(page("http://a.example"));

    assertThat(found.uri()).isEqualTo(URI.create("https://b.example/3"));
    assertThatThrownBy(() -> fetcher(settings()).fetch(page("http://c.example/")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_MANY_REDIRECTS));
  }

  @Test
  void aBodyThatIsTooLargeIsGivenUp() {
    web.html("big.example", "/", "x".repeat(TWO_MEBIBYTES + 1));
    web.html("fits.example", "/", "x".repeat(TWO_MEBIBYTES));

    assertThat(fetched("https://fits.example/").body()).hasSize(TWO_MEBIBYTES);
    assertThatThrownBy(() -> fetcher(settings()).fetch(page("https://big.example/")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
  }

  @Test
  void aBombIsMeasuredByWhatItBecomes() throws Exception {
    byte[] bomb = gzipped(64 * 1024 * 1024);
    assertThat(bomb.length).isLessThan(TWO_MEBIBYTES);

    try (var server =
        RawServer.start(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ");
              write(out, bomb.length + "\r\n\r\n");
              out.write(bomb);
            })) {
      assertThatThrownBy(
              () ->
                  fetcher(TestSettings.routedTo(server.address()))
                      .fetch(api("https://bomb.example/", TWO_MEBIBYTES)))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip, gzip", "br", "deflate", "zstd", "compress, gzip"})
  void onlyOneLayerOfWhatWasAskedForIsUnpacked(String encoding) throws Exception {
    byte[] nested = gzipped(gzipped(1024 * 1024));
    try (var server =
        RawServer.start(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding);
              write(out, "\r\nContent-Length: " + nested.length + "\r\n\r\n");
              out.write(nested);
            })) {
      assertFails(Kind.UNREADABLE, server, "https://nested.example/");
    }
  }

  @Test
  void whatIsNotPackedAsItSaysIsNoAnswer() throws Exception {
    try (var server =
        RawServer.start(
            out ->
                write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"))) {
      assertFails(Kind.UNREADABLE, server, "https://unpacked.example/");
    }
  }

  @Test
  void anEmptyAnswerMayCallItselfPacked() throws Exception {
    try (var server =
        RawServer.start(
            out ->
                write(
                    out,
                    "HTTP/1.1 404 Not Found\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n"))) {
      var found =
          fetcher(TestSettings.routedTo(server.address()))
              .fetch(api("https://empty.example/", TWO_MEBIBYTES));

      assertThat(found.status()).isEqualTo(404);
      assertThat(found.body()).isEmpty();
    }
  }

  @Test
  void manyPackedNothingsAreRefused_theyWouldOverflowTheStack() throws Exception {
    byte[] nothing = gzipped(0);
    try (var server =
        RawServer.start(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
              for (int i = 0; i < 10_000_000; i++) {
                out.write(nothing);
              }
            })) {
      assertFails(Kind.UNREADABLE, server, "https://nothings.example/");
    }
  }

  @Test
  void announcementsWithoutEndEndWithTheTotalTime() throws Exception {
    try (var server =
        RawServer.start(
            out -> {
              for (int i = 0; i < 100_000_000; i++) {
                write(out, "HTTP/1.1 103 Early Hints\r\n\r\n");
              }
            })) {
      var settings = TestSettings.routedTo(server.address()).with("outbound.total-timeout", "1s");

      assertThatThrownBy(() -> fetcher(settings).fetch(api("https://hints.example/", 1000)))
          .isInstanceOf(FetchException.class);
    }
  }

  @Test
  void aLargeAnswerIsReadWhileItComesIn() throws Exception {
    CountDownLatch firstPartRead = new CountDownLatch(1);
    int part = 1024 * 1024;
    try (var server =
        RawServer.start(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + 2 * part + "\r\n\r\n");
              out.write(new byte[part]);
              out.flush();
              // Who holds the whole answer before it is read would wait here for ever.
              firstPartRead.await();
              out.write(new byte[part]);
            })) {
      var request = api("https://large.example/", 3 * part);

      long read =
          fetcher(TestSettings.routedTo(server.address()))
              .read(
                  request,
                  (head, body) -> {
                    long first = body.readNBytes(part).length;
                    firstPartRead.countDown();
                    return first + body.readAllBytes().length;
                  });

      assertThat(read).isEqualTo(2 * part);
    }
  }

  @Test
  void aReaderMayStopEarly_orComplain_andTheLimitsHoldForItToo() throws Exception {
    web.html("www.acme.example", "/", "x".repeat(TWO_MEBIBYTES));
    Fetcher fetcher = fetcher(settings());

    int first = fetcher.read(page("https://www.acme.example/"), (head, body) -> body.read());

    assertThat(first).isEqualTo('x');
    assertThatThrownBy(
            () ->
                fetcher.read(
                    page("https://www.acme.example/"),
                    (head, body) -> {
                      throw new IOException("no such word");
                    }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("no such word");
    assertThatThrownBy(
            () ->
                fetcher.read(
                    api("https://www.acme.example/", 1000), (head, body) -> body.readAllBytes()))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
  }

  @Test
  void aProxyOfTheSystemIsNotUsed() throws Exception {
    web.html("www.acme.example", "/", "home");
    AtomicInteger connections = new AtomicInteger();
    try (var proxy = RawServer.start(out -> connections.incrementAndGet())) {
      URI address = URI.create(proxy.address());
      Map<String, String> surprise =
          Map.of(
              "socksProxyHost", address.getHost(),
              "socksProxyPort", String.valueOf(address.getPort()),
              "socksNonProxyHosts", "",
              "http.proxyHost", address.getHost(),
              "http.proxyPort", String.valueOf(address.getPort()));
      surprise.forEach(System::setProperty);
      try {
        assertThat(fetched("https://www.acme.example/").status()).isEqualTo(200);
      } finally {
        surprise.keySet().forEach(System::clearProperty);
      }
    }
    assertThat(connections).hasValue(0);
  }

  @Test
  void whoAsksForAPauseIsLeftAlone() throws Exception {
    web.answer(
        "api.acme.example", "/", new Answer(429, Map.of("Retry-After", "3600"), "slow down"));
    Fetcher fetcher = fetcher(settings());

    assertThat(fetcher.fetch(api("https://api.acme.example/", 1000)).status()).isEqualTo(429);

    assertThatThrownBy(() -> fetcher.fetch(api("https://other.acme.example/", 1000)))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.PAUSED);
              assertThat(e).hasMessageStartingWith("other.acme.example asked to be left alone");
            });
    assertThat(web.asked()).hasSize(1);
  }

  @Test
  void everyRequestIsNoted_robotsAndRedirectsIncluded_pathsAreNot() throws Exception {
    web.redirect("acme.example", "/jane-doe?q=jane", 301, "https://www.acme.example/jane-doe")
        .html("www.acme.example", "/jane-doe", "hello");
    NotedRequests log = new NotedRequests();
    Fetcher fetcher = Fetchers.of(settings(), FIXED, log);

    fetcher.fetch(page("https://acme.example/jane-doe?q=jane"));
    web.close();
    assertThatThrownBy(() -> fetcher.fetch(api("https://gone.example/", 1000)))
        .isInstanceOf(FetchException.class);

    assertThat(log.noted())
        .extracting(r -> r.host() + " " + r.purpose() + " " + r.outcome() + " " + r.status())
        .containsExactly(
            "acme.example ROBOTS_TXT ANSWERED 404",
            "acme.example RESEARCH ANSWERED 301",
            "www.acme.example ROBOTS_TXT ANSWERED 404",
            "www.acme.example RESEARCH ANSWERED 200",
            "gone.example RESEARCH CONNECTION null");
    assertThat(log.noted().get(3).bytes()).isEqualTo(5);
    assertThat(log.noted()).allSatisfy(r -> assertThat(r.toString()).doesNotContain("jane"));
  }

  @Test
  void withoutTurnsNothingGoesOut() {
    Turns none =
        new Turns() {
          @Override
          public Turn take(String who, Duration interval, Duration longest)
              throws TurnsUnavailableException {
            throw new TurnsUnavailableException(null);
          }

          @Override
          public void pause(String who, Duration pause) {
            throw new AssertionError("Nobody was asked");
          }
        };
    Fetcher fetcher =
        Fetchers.of(
            settings(), SystemDefaultDnsResolver.INSTANCE, FIXED, new NotedRequests(), none);

    assertThatThrownBy(() -> fetcher.fetch(api("https://www.acme.example/", 1000)))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.BUSY);
              assertThat(e.isTheirs()).isFalse();
            });
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void whatCannotBeRecordedDoesNotGoOut() {
    RequestLog full =
        new RequestLog() {
          @Override
          public boolean hasRoom() {
            return false;
          }

          @Override
          public void note(OutgoingRequest request) {
            throw new AssertionError("Nothing went out");
          }
        };

    assertThatThrownBy(
            () ->
                Fetchers.of(settings(), FIXED, full).fetch(api("https://www.acme.example/", 1000)))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BUSY));
    assertThat(web.asked()).isEmpty();
  }

  @Test
  void whoWasToldToStopAsksNobody() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> fetcher(settings()).fetch(api("https://www.acme.example/", 1000)))
          .isInstanceOf(FetchException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(web.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"body", "headers"})
  void aSlowDripEndsWithTheTotalTime(String where) throws Exception {
    try (var server =
        RawServer.start(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\n");
              write(out, where.equals("body") ? "Content-Length: 100000\r\n\r\n" : "X-A: ");
              for (int i = 0; i < 1000; i++) {
                write(out, "x");
                TimeUnit.MILLISECONDS.sleep(50);
              }
            })) {
      var settings = TestSettings.routedTo(server.address()).with("outbound.total-timeout", "1s");
      long start = System.nanoTime();

      assertThatThrownBy(() -> fetcher(settings).fetch(api("https://slow.example/", TWO_MEBIBYTES)))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIME_OUT));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }
  }

  @Test
  void endlessHeadersAreCutOff() throws Exception {
    try (var server =
        RawServer.start(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\n");
              for (int i = 0; i < 1_000_000; i++) {
                write(out, "X-" + i + ": " + "y".repeat(100) + "\r\n");
              }
            })) {
      assertThatThrownBy(
              () ->
                  fetcher(TestSettings.routedTo(server.address()))
                      .fetch(api("https://endless.example/", TWO_MEBIBYTES)))
          .isInstanceOf(FetchException.class);
    }
  }

  @Test
  void anEndlessBodyIsNotReadToItsEnd() throws Exception {
    try (var server =
        RawServer.start(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              String chunk = "4000\r\n" + "z".repeat(0x4000) + "\r\n";
              for (int i = 0; i < 1_000_000; i++) {
                write(out, chunk);
              }
            })) {
      long start = System.nanoTime();

      assertThatThrownBy(
              () ->
                  fetcher(TestSettings.routedTo(server.address()))
                      .fetch(api("https://endless.example/", 100_000)))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }
  }

  @Test
  void robotsAreRespected_andRememberedPerSite() throws Exception {
    web.answer(
        "www.acme.example",
        "/robots.txt",
        new Answer(
            200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /private\n"));
    web.html("www.acme.example", "/", "home").html("www.acme.example", "/private/a", "secret");
    Fetcher fetcher = fetcher(settings());

    fetcher.fetch(page("https://www.acme.example/"));
    fetcher.fetch(page("https://www.acme.example/"));

    assertThatThrownBy(() -> fetcher.fetch(page("https://www.acme.example/private/a")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ROBOTS));
    assertThat(web.askedOf("www.acme.example")).containsExactly("/robots.txt", "/", "/");
  }

  @Test
  void rulesForUsByNameCount() {
    web.answer(
        "www.acme.example",
        "/robots.txt",
        new Answer(
            200,
            Map.of("Content-Type", "text/plain"),
            "User-agent: LeadwiseResearch\nDisallow: /\n\nUser-agent: *\nAllow: /\n"));
    web.html("www.acme.example", "/", "home");

    assertThatThrownBy(() -> fetcher(settings()).fetch(page("https://www.acme.example/")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ROBOTS));
  }

  @Test
  void aMissingRobotsFileAllowsAll_oneInTroubleAllowsNothingForNow() {
    web.html("free.example", "/", "home");
    web.html("broken.example", "/", "home")
        .answer("broken.example", "/robots.txt", new Answer(503, Map.of(), ""));

    assertThat(fetched("https://free.example/").status()).isEqualTo(200);
    assertThatThrownBy(() -> fetcher(settings()).fetch(page("https://broken.example/")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ROBOTS));
  }

  @Test
  void requestsToOneHostWaitForTheirTurn_othersDoNot() throws Exception {
    web.html("a.example", "/", "a").html("b.example", "/", "b");
    Fetcher fetcher = fetcher(settings());
    Duration interval = Duration.ofMillis(400);
    long start = System.nanoTime();

    fetcher.fetch(
        new FetchRequest(
            "a-source", URI.create("https://a.example/"), "*/*", 1000, false, interval));
    fetcher.fetch(
        new FetchRequest(
            "a-source", URI.create("https://b.example/"), "*/*", 1000, false, interval));
    Duration others = Duration.ofNanos(System.nanoTime() - start);
    fetcher.fetch(
        new FetchRequest(
            "a-source", URI.create("https://a.example/"), "*/*", 1000, false, interval));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(interval);
    assertThat(others).isLessThan(Duration.ofNanos(System.nanoTime() - start));
  }

  @Test
  void whoWouldWaitTooLongGivesUp() throws Exception {
    web.html("a.example", "/", "a");
    Fetcher fetcher = fetcher(settings().with("outbound.max-turn-wait", "100ms"));
    var request =
        new FetchRequest(
            "a-source",
            URI.create("https://a.example/"),
            "*/*",
            1000,
            false,
            Duration.ofMinutes(1));

    fetcher.fetch(request);

    assertThatThrownBy(() -> fetcher.fetch(request))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BUSY));
  }

  @Test
  void nobodyThereIsSaidInWords() {
    web.close();

    assertThatThrownBy(() -> fetcher(settings()).fetch(api("https://gone.example/", TWO_MEBIBYTES)))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.CONNECTION);
              assertThat(e).hasMessage("No connection to gone.example could be made.");
            });
  }

  private TestSettings settings() {
    return TestSettings.routedTo(web.address());
  }

  private FetchedDocument fetched(String url) {
    try {
      return fetcher(settings()).fetch(page(url));
    } catch (FetchException e) {
      throw new AssertionError(e);
    }
  }

  private static Fetcher fetcher(TestSettings settings) {
    return Fetchers.of(settings, FIXED);
  }

  private static void assertFails(Kind kind, RawServer server, String url) {
    assertThatThrownBy(
            () -> fetcher(TestSettings.routedTo(server.address())).fetch(api(url, TWO_MEBIBYTES)))
        .isInstanceOfSatisfying(FetchException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  private static FetchRequest page(String url) {
    return new FetchRequest(
        "a-source", URI.create(url), "text/html", TWO_MEBIBYTES, true, Duration.ZERO);
  }

  private static FetchRequest api(String url, int maxBytes) {
    return new FetchRequest("a-source", URI.create(url), "*/*", maxBytes, false, Duration.ZERO);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static byte[] gzipped(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzipped(int zeros) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      byte[] block = new byte[64 * 1024];
      for (int written = 0; written < zeros; written += block.length) {
        gzip.write(block);
      }
    }
    return bytes.toByteArray();
  }
}
