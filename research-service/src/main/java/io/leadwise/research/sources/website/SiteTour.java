package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.sources.feeds.UnreadableFeedException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Goes from the home page to the few pages that tell most about the company. */
final class SiteTour {

  private static final Logger LOG = Logger.getLogger(SiteTour.class);

  private static final String FEED =
      "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9, text/xml;q=0.8,"
          + " */*;q=0.1";
  private static final String USUAL_ABOUT = "/about";
  private static final int ABOUT_PAGES = 2;

  private final SiteVisit visit;
  private final WebPage home;
  private final WebPage spoken;
  private final List<Finding> findings = new ArrayList<>();
  private List<URI> mapped;

  private SiteTour(SiteVisit visit, WebPage home) {
    this.visit = visit;
    this.home = home;
    this.spoken = SpokenVersion.english(home).flatMap(visit::page).filter(this::isFit).orElse(home);
  }

  /** Returns what the site says, the home page first. */
  static List<Finding> of(SiteVisit visit, WebPage home) {
    SiteTour tour = new SiteTour(visit, home);
    tour.readHome();
    tour.readAbout();
    Optional<WebPage> news = tour.readNews();
    tour.readFeed(news);
    tour.readProducts();
    return tour.findings;
  }

  private void readHome() {
    findings.addAll(PageFacts.of(home, spoken));
    describe(spoken);
    findings.addAll(SocialProfiles.of(spoken));
  }

  private void readAbout() {
    List<SiteLink> links = links(PageKind.ABOUT);
    if (links.isEmpty()) {
      visit.page(home.uri().resolve(USUAL_ABOUT)).filter(this::isFit).ifPresent(this::describe);
    }
    links.stream()
        .limit(ABOUT_PAGES)
        .flatMap(link -> visit.page(link.uri()).stream())
        .filter(this::isFit)
        .forEach(this::describe);
  }

  private Optional<WebPage> readNews() {
    Optional<SiteLink> link = links(PageKind.NEWS).stream().findFirst();
    Optional<WebPage> page = link.flatMap(it -> visit.page(it.uri())).filter(this::isFit);
    page.ifPresent(
        news -> {
          String words = link.get().words().isEmpty() ? news.html().title() : link.get().words();
          String url = news.uri().toString();
          findings.add(
              Finding.text(
                  SectionName.BUSINESS_OVERVIEW,
                  Attributes.NEWS_PAGE,
                  url,
                  null,
                  SourceClass.COMPANY_TEXT,
                  PageSource.of(news, words.isBlank() ? url : words)));
          describe(news);
          findings.addAll(ArticleFacts.of(news));
        });
    return page;
  }

  /** The feed of the news page is about news for sure; that of the home page mostly is. */
  private void readFeed(Optional<WebPage> news) {
    Set<URI> feeds = new LinkedHashSet<>();
    news.ifPresent(page -> feeds.addAll(FeedLinks.on(page)));
    feeds.addAll(FeedLinks.on(spoken));
    feeds.addAll(FeedLinks.on(home));
    for (URI feed : feeds) {
      Optional<FetchedDocument> document = visit.document(feed, FEED);
      if (document.isEmpty()) {
        continue;
      }
      try {
        findings.addAll(FeedFacts.of(document.get()));
        return;
      } catch (UnreadableFeedException e) {
        LOG.debugf("A feed of a website was left out: %s", e.getMessage());
      }
    }
  }

  private void readProducts() {
    links(PageKind.PRODUCTS).stream()
        .findFirst()
        .flatMap(link -> visit.page(link.uri()))
        .filter(this::isFit)
        .ifPresent(
            page -> {
              findings.addAll(ProductFacts.described(page, JsonLd.of(page.html())));
              findings.addAll(ProductFacts.listed(page));
            });
  }

  private void describe(WebPage page) {
    JsonLd things = JsonLd.of(page.html());
    findings.addAll(OrganisationFacts.of(page, things));
    findings.addAll(NewsFacts.of(page, things));
    findings.addAll(ProductFacts.described(page, things));
  }

  /** Links of the page; where it has none of the kind, those of the sitemap. */
  private List<SiteLink> links(PageKind kind) {
    List<SiteLink> links = SiteLinks.to(kind, spoken);
    if (!links.isEmpty() || kind == PageKind.PRODUCTS && mapped == null) {
      // For products alone no sitemap is read: most companies have no such page.
      return links;
    }
    if (mapped == null) {
      mapped = new SiteMaps(visit, home).pages();
    }
    return SiteLinks.to(kind, spoken, mapped);
  }

  private boolean isFit(WebPage page) {
    return UnfitPage.of(page).isEmpty();
  }
}
