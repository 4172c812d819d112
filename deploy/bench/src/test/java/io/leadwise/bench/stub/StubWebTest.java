package io.leadwise.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StubWebTest {

  @Test
  void itAnswersByTheHostHeader() throws Exception {
    try (StubWeb web = StubWeb.start(new StubCompanies(5), Duration.ZERO, Delayed.EACH_ANSWER)) {
      assertThat(statusLine(web, "www.company0001.com", "/")).isEqualTo("HTTP/1.1 200 OK");
      assertThat(statusLine(web, "www.wikidata.org", "/w/api.php?action=wbsearchentities&search=x"))
          .isEqualTo("HTTP/1.1 200 OK");
      assertThat(statusLine(web, "elsewhere.example", "/")).isEqualTo("HTTP/1.1 404 Not Found");
      assertThat(web.requests()).isEqualTo(3);
      assertThat(web.unknown()).isEqualTo(1);
      assertThat(web.threadId()).isPositive();
    }
  }

  @Test
  void anAnswerTakesAsLongAsItIsTold() throws Exception {
    try (StubWeb web =
        StubWeb.start(new StubCompanies(5), Duration.ofMillis(150), Delayed.EACH_ANSWER)) {
      long began = System.nanoTime();
      statusLine(web, "www.company0001.com", "/robots.txt");

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(149));
    }
  }

  private static String statusLine(StubWeb web, String host, String path) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", web.url().getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
