package io.leadwise.research.sources.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompanyWebsiteSourceTest {

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

  @Test
  void theHeadOfTheHomePage_quotedAsSuch() throws Exception {
    web.html(
        HOST,
        "/",
        """
        <html><head><title>Acme – anvils &amp; more</title>
          <meta name="description" content="We drop anvils where they matter.">
          <meta property="og:site_name" content="Acme">
          <meta property="og:description" content="Another text."></head></html>""");

    List<Finding> findings = source.research(acme());

    assertThat(findings)
        .extracting(Finding::attribute, Finding::value)
        .containsExactly(
            tuple("website", "https://www.acme.example/"),
            tuple("websiteTitle", "Acme – anvils & more"),
            tuple("officialName", "Acme"),
            tuple("mission", "We drop anvils where they matter."));
    Finding mission = findings.get(3);
    assertThat(mission.source().quote()).isEqualTo("We drop anvils where they matter.");
    assertThat(mission.source().publisher()).isEqualTo(HOST);
    assertThat(mission.source().licence()).contains("short quotation");
    assertThat(mission.confidence()).isEqualTo(0.7);
  }

  @Test
  void anOrganisationInAGraph_besideABrokenBlock() throws Exception {
    web.html(
        HOST,
        "/",
        page(
            "{\"@context\":\"https://schema.org\", \"@type\": \"Organization\", oops",
            """
            {"@context":"https://schema.org","@graph":[
              {"@type":"WebSite","name":"Acme site"},
              {"@type":["Corporation","Brand"],"legalName":"Acme Corporation","description":"Makes &amp; drops anvils",
               "foundingDate":"1949-09-17","numberOfEmployees":{"@type":"QuantitativeValue","value":"1,200"},
               "address":{"@type":"PostalAddress","streetAddress":"1 Canyon Road","addressLocality":"Tucson","addressCountry":{"name":"US"}},
               "sameAs":["https://social.example/acme","javascript:alert(1)"]}]}"""));

    List<Finding> findings = source.research(acme());

    assertThat(findings)
        .extracting(Finding::attribute, Finding::value)
        .contains(
            tuple("officialName", "Acme Corporation"),
            tuple("description", "Makes & drops anvils"),
            tuple("founded", "1949-09-17"),
            tuple("employees", "1,200"),
            tuple("country", "United States"),
            tuple("headquarters", "1 Canyon Road, Tucson, US"),
            tuple("socialProfile", "https://social.example/acme"))
        .doesNotContain(tuple("socialProfile", "javascript:alert(1)"));
    assertThat(one(findings, "employees").number()).isEqualByComparingTo("1200");
    assertThat(one(findings, "employees").confidence()).isEqualTo(0.8);
  }

  @Test
  void anArrayOfThings_inACommentWithATrailingComma() throws Exception {
    web.html(
        HOST,
        "/",
        page(
            """
            <!--
            [{"@type":"BreadcrumbList"},
             {"@type":"https://schema.org/Organization","name":"Acme","numberOfEmployees":{"minValue":51,"maxValue":200},
              "address":"1 Canyon Road, Tucson",},]
            -->"""));

    List<Finding> findings = source.research(acme());

    assertThat(one(findings, "employees").value()).isEqualTo("51 to 200");
    assertThat(one(findings, "employees").number()).isNull();
    assertThat(one(findings, "headquarters").value()).isEqualTo("1 Canyon Road, Tucson");
  }

  @Test
  void newsArticlesBecomeNews_withTheirDateAndLink() throws Exception {
    web.html(
        HOST,
        "/",
        page(
            """
            [{"@type":"NewsArticle","headline":"Acme opens a plant","datePublished":"2026-11-02T09:00:00+01:00","url":"/news/plant"},
             {"@type":"NewsArticle","headline":"Undated","datePublished":"yesterday"},
             {"@type":"NewsArticle"}]"""));

    List<Finding> news =
        source.research(acme()).stream()
            .filter(finding -> finding.section() == SectionName.ACCOUNT_NEWS)
            .toList();

    assertThat(news).extracting(Finding::value).containsExactly("Acme opens a plant", "Undated");
    assertThat(news.get(0).asOf()).isEqualTo("2026-11-02");
    assertThat(news.get(0).source().url()).isEqualTo("https://www.acme.example/news/plant");
    assertThat(news.get(0).source().publishedAt()).isEqualTo("2026-11-02T08:00:00Z");
    assertThat(news.get(1).asOf()).isNull();
    assertThat(news.get(1).source().url()).isEqualTo("https://www.acme.example/");
  }

  @Test
  void theAboutPageIsFoundByItsLink_linksElsewhereAreLeftAlone() throws Exception {
    web.html(
        HOST,
        "/",
        "<a href='/jobs'>Jobs</a><a href='/en/about-us/?utm=1#top'>About</a>"
            + "<a href='https://other.example/about'>Partner</a><a href='https://['>broken</a>");
    web.html(HOST, "/en/about-us/", page("{\"@type\":\"Organization\",\"foundingDate\":\"1949\"}"));

    List<Finding> findings = source.research(acme());

    assertThat(one(findings, "founded").value()).isEqualTo("1949");
    assertThat(one(findings, "founded").source().url())
        .isEqualTo("https://www.acme.example/en/about-us/");
    assertThat(web.askedOf(HOST))
        .containsExactly("/robots.txt", "/", "/en/about-us/", "/sitemap.xml");
    assertThat(web.askedOf("other.example")).isEmpty();
  }

  @Test
  void withoutALinkTheUsualPlaceIsTried_andNeverMoreThanEightPages() throws Exception {
    web.html(HOST, "/", "no links");
    source.research(acme());
    assertThat(web.askedOf(HOST)).containsExactly("/robots.txt", "/", "/sitemap.xml", "/about");

    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      links.append("<a href='/%1$d/about'>About us</a>".formatted(i));
      links.append("<a href='/%1$d/feed'>News</a><a href='/%1$d/products'>P</a>".formatted(i));
    }
    web.html(HOST, "/", links.toString());
    web.asked().clear();
    source.research(acme());
    assertThat(web.askedOf(HOST)).hasSize(8);
  }

  @Test
  void withoutWwwIsTriedAsWell() throws Exception {
    web.html("acme.example", "/", "<title>Acme</title>");

    assertThat(one(source.research(acme()), "website").value()).isEqualTo("https://acme.example/");
  }

  @Test
  void aDomainThatLeadsToAnotherNameIsNotTheCompanysWord() throws Exception {
    web.redirect(HOST, "/", 301, "https://www.domains-for-sale.example/acme");
    web.html("www.domains-for-sale.example", "/acme", "<title>Buy this domain</title>");

    assertThat(source.research(acme())).isEmpty();
  }

  @Test
  void theSameNameUnderAnotherEndingIsStillTheCompany() throws Exception {
    web.redirect(HOST, "/", 301, "https://www.acme.test/");
    web.html("www.acme.test", "/", "<title>Acme</title>");

    assertThat(one(source.research(acme()), "websiteTitle").value()).isEqualTo("Acme");
  }

  @Test
  void robotsThatSayNoAreAFailureWithItsReason_andNoOtherDoorIsTried() {
    web.answer(
        HOST,
        "/robots.txt",
        new Answer(200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /"));
    web.html(HOST, "/", "secret");

    assertThatThrownBy(() -> source.research(acme()))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("asks robots not to read");
    assertThat(web.askedOf("acme.example")).isEmpty();
  }

  @Test
  void aSiteInTroubleIsAFailure_aMissingOneIsNot() throws Exception {
    assertThat(source.research(acme())).isEmpty();

    web.answer(HOST, "/", new Answer(500, Map.of(), "oops"));
    web.answer("acme.example", "/", new Answer(503, Map.of(), "oops"));
    assertThatThrownBy(() -> source.research(acme()))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("status 500");
  }

  @Test
  void onlyHtmlIsRead() throws Exception {
    web.answer(
        HOST, "/", new Answer(200, Map.of("Content-Type", "application/pdf"), "<title>x</title>"));

    assertThat(source.research(acme())).isEmpty();
  }

  private static String page(String... blocks) {
    StringBuilder html = new StringBuilder("<html><head>");
    for (String block : blocks) {
      html.append("<script type=\"application/ld+json\">").append(block).append("</script>");
    }
    return html.append("</head></html>").toString();
  }

  private static Finding one(List<Finding> findings, String attribute) {
    List<Finding> all = findings.stream().filter(f -> f.attribute().equals(attribute)).toList();
    assertThat(all).as(attribute).hasSize(1);
    return all.get(0);
  }

  private static CompanyIdentity acme() {
    return new CompanyIdentity(
        "Acme", "acme.example", null, null, null, null, null, null, new MatchScore(0.9, List.of()));
  }
}
