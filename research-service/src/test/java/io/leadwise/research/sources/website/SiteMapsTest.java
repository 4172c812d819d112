package io.leadwise.research.sources.website;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SiteMapsTest {

  private static final String HOST = "www.acme.example";
  private static final URI HOME = URI.create("https://www.acme.example/");
  private static final String MAP =
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://www.acme.example/about</loc></url></urlset>""";

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final SiteReader reader =
      new SiteReader(Fetchers.of(settings, clock), settings.outbound(), settings.sources());

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void aFilePackedByGzip() throws Exception {
    web.answer(
        HOST,
        "/sitemap.xml",
        new Answer(200, Map.of("Content-Type", "application/x-gzip"), packed(MAP)));

    assertThat(pages()).containsExactly(URI.create("https://www.acme.example/about"));
  }

  @Test
  void aFileThatUnfoldsToTooMuchIsLeftOut() throws Exception {
    String bomb = MAP + " ".repeat(11 * 1024 * 1024);
    web.answer(HOST, "/sitemap.xml", new Answer(200, Map.of(), packed(bomb)));

    assertThat(pages()).isEmpty();
  }

  @Test
  void aFileOfManyEmptyPiecesIsLeftOut() throws Exception {
    byte[] piece = packed("");
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    for (int i = 0; i < 50_000; i++) {
      pieces.write(piece);
    }
    web.answer(HOST, "/sitemap.xml", new Answer(200, Map.of(), pieces.toByteArray()));

    assertThat(pages()).isEmpty();
  }

  @Test
  void aListInPlainText() {
    web.answer(
        HOST,
        "/sitemap.xml",
        new Answer(
            200,
            Map.of("Content-Type", "text/plain"),
            "https://www.acme.example/about\nhttps://www.acme.example/news\n"));

    assertThat(pages()).hasSize(2);
  }

  @Test
  void pagesOfHtmlAndEntitiesAreLeftOut() {
    web.html(HOST, "/sitemap.xml", "<html><body>Not found</body></html>");
    assertThat(pages()).isEmpty();

    web.html(
        HOST,
        "/sitemap.xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><urlset><url><loc>"
            + "https://www.acme.example/&e;</loc></url></urlset>");
    assertThat(pages()).noneMatch(page -> page.getPath().length() > 1);
  }

  private List<URI> pages() {
    WebPage home = new WebPage(HOME, Jsoup.parse(""), clock.instant());
    return new SiteMaps(new SiteVisit(reader, 8), home).pages();
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
