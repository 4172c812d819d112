package io.leadwise.research.sources.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.research.domain.feed.FeedItem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

  private static final URI PLACE = URI.create("https://news.example/feeds/all.xml");
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void rssTwo() throws Exception {
    List<FeedItem> items =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>News</title>
              <item><title>Older</title><link>https://news.example/1</link><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate></item>
              <item><title>Newer</title><link>https://news.example/2</link><pubDate>Tue, 03 Nov 2026 09:00:00 +0100</pubDate></item>
              <item><title>Undated</title><link>https://news.example/3</link></item>
            </channel></rss>""");

    assertThat(items)
        .containsExactly(
            new FeedItem("https://news.example/2", "Newer", Instant.parse("2026-11-03T08:00:00Z")),
            new FeedItem("https://news.example/1", "Older", Instant.parse("2026-11-02T08:00:00Z")),
            new FeedItem("https://news.example/3", "Undated", null));
  }

  @Test
  void atom_withAnUpdateInPlaceOfAPublication() throws Exception {
    List<FeedItem> items =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
              <entry><title type="html">Acme &lt;b&gt;wins&lt;/b&gt; &amp;amp; grows</title>
                <link rel="self" href="https://news.example/self"/>
                <link rel="alternate" href="https://news.example/a"/>
                <updated>2026-11-03T08:00:00Z</updated></entry></feed>""");

    assertThat(items)
        .containsExactly(
            new FeedItem(
                "https://news.example/a",
                "Acme wins & grows",
                Instant.parse("2026-11-03T08:00:00Z")));
  }

  @Test
  void rdf_andTheOldestRss() throws Exception {
    assertThat(
            read(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://news.example/"><title>News</title></channel>
                  <item rdf:about="https://news.example/r"><title>Acme</title><link>https://news.example/r</link>
                    <dc:date>2026-11-03T08:00:00Z</dc:date></item></rdf:RDF>"""))
        .containsExactly(
            new FeedItem("https://news.example/r", "Acme", Instant.parse("2026-11-03T08:00:00Z")));
    assertThat(
            read(
                """
                <rss version="0.91"><channel><title>News</title><link>https://news.example/</link>
                  <item><title>Acme</title><link>https://news.example/o</link></item></channel></rss>"""))
        .containsExactly(new FeedItem("https://news.example/o", "Acme", null));
  }

  @Test
  void aDocumentTypeIsRefused_andWithItEveryBomb() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    <?xml version="1.0"?><!-- x -->
                    <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
                    <rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>"""))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining("document type");
  }

  @Test
  void elementsInElementsWithoutEndAreRefused_manySideBySideAreNot() throws Exception {
    assertThatThrownBy(() -> read(rss("<a>".repeat(100_000) + "</a>".repeat(100_000))))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining("too deep");
    assertThat(
            read(
                rss(
                    "<title>Acme</title><link>/1</link>"
                        + "<a x='1'/><b></b><!-- <c> --><description><![CDATA[<p><p>]]></description>"
                            .repeat(200))))
        .hasSize(1);
  }

  @Test
  void aDocumentTypeIsFoundBehindMuchBlank_andAWordInATextIsNone() throws Exception {
    assertThatThrownBy(
            () -> read("<?xml version='1.0'?>" + " ".repeat(100_000) + "<!doctype x><rss/>"))
        .hasMessageContaining("document type");
    assertThat(read(rss("<title><![CDATA[<!DOCTYPE html> explained]]></title><link>/1</link>")))
        .hasSize(1);
  }

  @Test
  void charactersThatNoXmlMayHoldAreTakenOut() throws Exception {
    List<FeedItem> items =
        read(
            "\n <?xml version='1.0'?>"
                + rss(
                    "<title>Acme\u0000\u000b&#x1f;&#8;&#x41; &nbsp;grows</title><link>/n</link>"));

    assertThat(items).extracting(FeedItem::headline).containsExactly("AcmeA grows");
  }

  @ParameterizedTest
  @CsvSource({
    "/n/1, https://news.example/n/1",
    "n/1, https://news.example/feeds/n/1",
    "//cdn.example/1, https://cdn.example/1",
    "https://news.example/a b, https://news.example/a%20b",
  })
  void relativeLinksAreResolved(String link, String expected) throws Exception {
    assertThat(read(rss("<title>Acme</title><link>" + link + "</link>")))
        .extracting(FeedItem::link)
        .containsExactly(expected);
  }

  @Test
  void withoutALinkThePermanentIdServes_withoutBothThereIsNoNews() throws Exception {
    assertThat(
            read(rss("<title>Acme</title><guid isPermaLink='true'>https://news.example/g</guid>")))
        .extracting(FeedItem::link)
        .containsExactly("https://news.example/g");
    assertThat(read(rss("<title>Acme</title><guid isPermaLink='false'>42</guid>"))).isEmpty();
    assertThat(read(rss("<title>Acme</title><link>javascript:alert(1)</link>"))).isEmpty();
    assertThat(read(rss("<title> </title><link>/1</link>"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 26 Nov 2026 08:00:00 GMT",
        "soon",
        "2026-13-45",
        "Fri, 01 Jan 2100 00:00:00 GMT"
      })
  void datesToComeAndDatesThatAreNoneAreNone(String date) throws Exception {
    assertThat(read(rss("<title>Acme</title><link>/1</link><pubDate>" + date + "</pubDate>")))
        .extracting(FeedItem::publishedAt)
        .containsOnlyNulls();
  }

  @Test
  void titlesLoseTheirMarkup_notTheirSigns() throws Exception {
    assertThat(
            read(
                rss(
                    "<title><![CDATA[<p>AT&amp;T &lt; 5 <script>x()</script>\n wins</p>]]></title>"
                        + "<link>/1</link>")))
        .extracting(FeedItem::headline)
        .containsExactly("AT&T < 5 wins");
  }

  @Test
  void theCharsetOfTheHeaderOrTheDeclaration() throws Exception {
    String xml = rss("<title>Müller</title><link>/1</link>");
    byte[] latin =
        ("<?xml version='1.0' encoding='ISO-8859-1'?>" + xml).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(FeedParser.read(latin, "application/rss+xml", PLACE, NOW))
        .extracting(FeedItem::headline)
        .containsExactly("Müller");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html><body>Not found</body></html>", "{}", "<rss><channel>", "<rss/>"})
  void whatIsNoFeedIsToldSo(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableFeedException.class);
  }

  private static List<FeedItem> read(String xml) throws UnreadableFeedException {
    return FeedParser.read(xml.getBytes(StandardCharsets.UTF_8), null, PLACE, NOW);
  }

  private static String rss(String item) {
    return "<rss version=\"2.0\"><channel><title>News</title><item>"
        + item
        + "</item></channel></rss>";
  }
}
