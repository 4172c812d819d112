package io.leadwise.research.sources.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.Companies;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is found on a website beyond its home page, and what is not taken for the company's words.
 */
class WebsiteTourTest {

  private static final String HOST = "www.acme.example";

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final CompanyWebsiteSource source =
      new CompanyWebsiteSource(
          new SiteReader(Fetchers.of(settings, clock), settings.outbound(), settings.sources()),
          settings.sources());

  @AfterEach
  void stop() {
    web.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Über uns, Presse, Produkte",
    "Qui sommes-nous ?, Actualités, Nos produits",
    "Quiénes somos, Sala de prensa, Productos y servicios",
    "About Us, News & Events, Products and Solutions",
  })
  void pagesAreFoundByTheWordsOfTheirLinks(String about, String news, String products)
      throws Exception {
    home(
        "<a href='/p/1'>%s</a><a href='/p/2'>%s</a><a href='/p/3'>%s</a><a href='/p/4'>Jobs</a>"
            .formatted(about, news, products));

    research();

    assertThat(web.askedOf(HOST)).containsExactly("/robots.txt", "/", "/p/1", "/p/2", "/p/3");
  }

  @Test
  void theNewsPageIsAFact_andItsArticlesAreNews() throws Exception {
    home("<a href='/about'>About</a><a href='/newsroom'>Newsroom</a>");
    web.html(
        HOST,
        "/newsroom",
        """
        <article><h2><a href="/newsroom/plant">Acme opens a plant</a></h2>
          <time datetime="2026-11-02T09:00:00+0100">2 Nov</time></article>
        <article><h2>Undated</h2></article>""");

    List<Finding> findings = research();

    assertThat(one(findings, "newsPage").value()).isEqualTo("https://www.acme.example/newsroom");
    assertThat(one(findings, "newsPage").source().quote()).isEqualTo("Newsroom");
    Finding news = one(findings, "news");
    assertThat(news.value()).isEqualTo("Acme opens a plant");
    assertThat(news.asOf()).isEqualTo("2026-11-02");
    assertThat(news.source().url()).isEqualTo("https://www.acme.example/newsroom/plant");
  }

  @Test
  void theFeedOfNewsIsRead_notThatOfComments() throws Exception {
    home(
        """
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
        <link rel="alternate" type="application/rss+xml" title="Blog" href="/blog/feed">
        <link rel="alternate" type="application/rss+xml" title="News" href="/news/feed">
        <link rel="alternate" type="application/rss+xml" title="News" href="https://other.example/feed">
        <a href="/about">About</a>""");
    web.answer(
        HOST,
        "/news/feed",
        new Answer(
            200,
            Map.of("Content-Type", "application/rss+xml"),
            """
            <rss version="2.0"><channel><title>Acme</title>
              <item><title>We opened a plant</title><link>/news/plant</link>
                <pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>"""));

    Finding news = one(research(), "news");

    assertThat(news.section()).isEqualTo(SectionName.ACCOUNT_NEWS);
    assertThat(news.value()).isEqualTo("We opened a plant");
    assertThat(news.confidence()).isEqualTo(0.8);
    assertThat(news.source().url()).isEqualTo("https://www.acme.example/news/plant");
    assertThat(news.source().publisher()).isEqualTo(HOST);
    assertThat(web.askedOf(HOST)).doesNotContain("/comments/feed", "/blog/feed");
    assertThat(web.askedOf("other.example")).isEmpty();
  }

  @Test
  void aFeedIsNeverGuessed_oneThatIsLinkedIsRead_andABrokenOneCostsOnlyItself() throws Exception {
    home("<a href='/about'>About</a><a href='/press.xml'>Press feed</a><a href='/rss'>RSS</a>");
    web.answer(HOST, "/press.xml", new Answer(200, Map.of(), "<!DOCTYPE x><rss/>"));
    web.answer(
        HOST,
        "/rss",
        new Answer(
            200,
            Map.of(),
            "<rss version='2.0'><channel><item><title>We grow</title><link>https://www.acme.example/g"
                + "</link></item></channel></rss>"));

    assertThat(one(research(), "news").value()).isEqualTo("We grow");
    assertThat(web.askedOf(HOST)).doesNotContain("/feed", "/atom.xml");
  }

  @Test
  void whatIsNotLinkedIsFoundInTheSitemapThatRobotsTxtNames() throws Exception {
    web.answer(
        HOST,
        "/robots.txt",
        new Answer(
            200,
            Map.of("Content-Type", "text/plain"),
            "Sitemap: https://www.acme.example/maps/index.xml\nSitemap: https://other.example/s.xml"));
    home("nothing");
    xml(
        "/maps/index.xml",
        """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap><loc>https://www.acme.example/maps/posts.xml</loc></sitemap>
          <sitemap><loc>https://www.acme.example/maps/pages.xml</loc></sitemap></sitemapindex>""");
    xml(
        "/maps/pages.xml",
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url><loc>https://www.acme.example/en/company</loc></url>
          <url><loc>https://other.example/about</loc></url>
          <url><loc>https://www.acme.example/en/press</loc></url></urlset>""");

    research();

    assertThat(web.askedOf(HOST))
        .containsExactly(
            "/robots.txt", "/", "/maps/index.xml", "/maps/pages.xml", "/en/company", "/en/press");
    assertThat(web.askedOf("other.example")).isEmpty();
  }

  @Test
  void productsAreThoseDescribed_andThoseBelowTheirPage() throws Exception {
    home("<a href='/about'>About</a><a href='/news'>News</a><a href='/products/'>Products</a>");
    web.html(
        HOST,
        "/products/",
        """
        <script type="application/ld+json">{"@type":"OfferCatalog","itemListElement":[
          {"@type":"Offer","itemOffered":{"@type":"Product","name":"Anvil 9"}}]}</script>
        <a href="/products/rockets">Rockets</a><a href="/products/rockets">Learn more</a>
        <a href="/jobs">Jobs</a><a href="/products/">All products</a>""");

    List<Finding> products =
        research().stream().filter(finding -> finding.attribute().equals("product")).toList();

    assertThat(products)
        .extracting(Finding::value, Finding::confidence)
        .containsExactly(tuple("Anvil 9", 0.8), tuple("Rockets", 0.7));
  }

  @Test
  void socialPagesOfTheCompany_notButtonsAndNotPeople() throws Exception {
    home(
        """
        <a href="https://www.linkedin.com/company/acme/">in</a>
        <a href="https://www.linkedin.com/in/somebody">chief</a>
        <a href="https://x.com/acme">X</a>
        <a href="https://twitter.com/intent/tweet?text=x">share</a>
        <a href="https://www.facebook.com/sharer.php?u=x">share</a>
        <a href="https://www.youtube.com/@acme">tube</a>""");

    assertThat(research())
        .filteredOn(finding -> finding.attribute().equals("socialProfile"))
        .extracting(Finding::value)
        .containsExactly(
            "https://www.linkedin.com/company/acme/",
            "https://x.com/acme",
            "https://www.youtube.com/@acme");
  }

  @Test
  void theEnglishVersionIsQuoted_whereThePageSaysWhereItIs() throws Exception {
    home(
        """
        <html lang="de"><head><title>Acme – Ambosse</title>
        <link rel="alternate" hreflang="fr" href="/fr/"><link rel="alternate" hreflang="en" href="/en/">
        <meta name="description" content="Wir bauen Ambosse."></head></html>""");
    web.html(
        HOST,
        "/en/",
        "<html lang='en'><title>Acme – anvils</title><meta name='description' content='We build anvils.'>");

    List<Finding> findings = research();

    assertThat(one(findings, "website").value()).isEqualTo("https://www.acme.example/");
    assertThat(one(findings, "mission").value()).isEqualTo("We build anvils.");
    assertThat(one(findings, "mission").source().url()).isEqualTo("https://www.acme.example/en/");
  }

  @Test
  void aPageThatSendsItsReadersOnIsFollowed_onTheSameSite() throws Exception {
    home("<meta http-equiv='Refresh' content='0; URL=/start'>");
    web.html(HOST, "/start", "<title>Acme</title>");
    assertThat(one(research(), "websiteTitle").value()).isEqualTo("Acme");

    home("<title>Here</title><meta http-equiv='refresh' content='0;url=https://other.example/'>");
    assertThat(one(research(), "websiteTitle").value()).isEqualTo("Here");
    assertThat(web.askedOf("other.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>acme.example</title><p>This domain may be for sale. Buy this domain.</p>",
        "<title>acme.example is for sale | HugeDomains</title>",
        "<title>Coming soon</title>",
        "<title>Acme</title><h1>Our website is under construction</h1>",
        "<title>Acme</title><p>Diese Website ist im Aufbau.</p>",
        "<title>Welcome to nginx!</title>",
        "<title>Index of /</title>",
        "<title>Apache2 Ubuntu Default Page: It works</title>",
      })
  void whatStandsOnAnEmptyPlotIsNotQuoted(String page) throws Exception {
    home(page + "<meta name='description' content='Find the best anvils here'>");

    assertThat(research()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>",
        "<title>Attention Required! | Cloudflare</title>",
        "<title>Before you continue to Acme</title>",
      })
  void aClosedDoorIsAFailureWithItsReason(String page) {
    home(page);

    assertThatThrownBy(this::research)
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("The company's website could not be read: it ");
  }

  @Test
  void wordsOfBannersAndSystemsAreNoMission() throws Exception {
    home(
        """
        <title>Acme</title><meta name="description" content="We use cookies to improve this site.">
        <meta name="og:description" content="Anvils since 1949.">""");

    assertThat(one(research(), "mission").value()).isEqualTo("Anvils since 1949.");
  }

  @Test
  void brokenJsonLdIsReadAsFarAsItGoes() throws Exception {
    home(
        """
        <script type="application/ld+json">{"@type":"Organization","name":"Acme","foundingDate":"1949"}
          {"@type":"WebSite", broken</script>
        <script type="application/ld+json">{&quot;@type&quot;:&quot;Product&quot;,&quot;name&quot;:&quot;Anvil&quot;}</script>
        <script type="application/ld+json">{'@type':'Service','name':'Don\\'t look up', /* x */}</script>""");

    List<Finding> findings = research();

    assertThat(one(findings, "founded").value()).isEqualTo("1949");
    assertThat(findings)
        .filteredOn(finding -> finding.attribute().equals("product"))
        .extracting(Finding::value)
        .containsExactly("Anvil", "Don't look up");
  }

  @Test
  void anOrganisationOfAnotherSiteIsNotTheCompany() throws Exception {
    home(
        """
        <script type="application/ld+json">[
          {"@type":"Organization","name":"Agency","url":"https://agency.example/","foundingDate":"2001"},
          {"@type":"Organization","name":"Acme","url":"/","foundingDate":"1949"}]</script>""");

    assertThat(one(research(), "founded").value()).isEqualTo("1949");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=iso-8859-1, ''",
    "text/html, <meta charset='iso-8859-1'>",
    "text/html; charset=no-such-thing, <meta charset='iso-8859-1'>",
  })
  void theCharsetIsFoundInTheHeaderOrOnThePage(String contentType, String meta) throws Exception {
    web.answer(
        HOST,
        "/",
        new Answer(
            200,
            Map.of("Content-Type", contentType),
            (meta + "<title>Müller</title>").getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(one(research(), "websiteTitle").value()).isEqualTo("Müller");
  }

  private void home(String html) {
    web.html(HOST, "/", html);
  }

  private void xml(String path, String xml) {
    web.answer(HOST, path, new Answer(200, Map.of("Content-Type", "application/xml"), xml));
  }

  private List<Finding> research() throws SourceFailedException {
    return source.research(Companies.withDomain("Acme", "acme.example"));
  }

  private static Finding one(List<Finding> findings, String attribute) {
    List<Finding> all = findings.stream().filter(f -> f.attribute().equals(attribute)).toList();
    assertThat(all).as(attribute).hasSize(1);
    return all.get(0);
  }
}
