package io.leadwise.research.sources.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.research.application.feed.FeedUrlRefusedException;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.feed.FeedItem;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFeedReaderTest {

  private static final URI FEED = URI.create("https://news.example/rss");

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final HttpFeedReader reader =
      new HttpFeedReader(
          Fetchers.of(settings, clock), settings.outbound(), settings.sources(), clock);

  @AfterEach
  void stop() {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://news.example/rss",
        "https://localhost/rss",
        "https://127.0.0.1/rss",
        "https://[::1]/rss",
        "https://0x7f000001/rss",
        "https://news.example:8080/rss",
        "https://me:secret@news.example/rss",
        "file:///etc/passwd",
        "rss",
        "https://["
      })
  void addressesThatAreNeverAskedAreRefused(String url) {
    assertThatThrownBy(() -> reader.checked(url)).isInstanceOf(FeedUrlRefusedException.class);
  }

  @Test
  void anAddressIsKeptInOneForm() {
    assertThat(reader.checked(" HTTPS://News.Example:443/rss?a=1#top "))
        .isEqualTo(URI.create("https://news.example/rss?a=1"));
  }

  @Test
  void aFeedIsRead_ifItsRobotsTxtAllows() throws Exception {
    rss("<item><title>Acme</title><link>/1</link></item>");
    assertThat(reader.read(FEED)).extracting(FeedItem::headline).containsExactly("Acme");
    assertThat(web.askedOf("news.example")).containsExactly("/robots.txt", "/rss");
  }

  @Test
  void whatRobotsMayNotReadIsNotRead() {
    web.answer(
        "news.example",
        "/robots.txt",
        new Answer(200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /rss"));
    rss("");

    assertThatThrownBy(() -> reader.read(FEED))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("asks robots not to read");
  }

  @Test
  void troubleIsToldInWords() {
    assertThatThrownBy(() -> reader.read(FEED)).hasMessageContaining("answered with status 404");

    web.html("news.example", "/rss", "<html>moved</html>");
    assertThatThrownBy(() -> reader.read(FEED))
        .isInstanceOf(SourceFailedException.class)
        .hasMessage("The feed could not be read: it is neither RSS nor Atom.");
  }

  private void rss(String items) {
    web.answer(
        "news.example",
        "/rss",
        new Answer(
            200,
            Map.of("Content-Type", "application/rss+xml"),
            "<rss version='2.0'><channel><title>n</title>" + items + "</channel></rss>"));
  }
}
