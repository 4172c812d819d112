package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.outbound.FetchedDocument;
import java.time.Instant;

/** Cites a page of a company's own website. */
final class PageSource {

  static final String LICENCE = "All rights with the publisher; short quotation";

  private PageSource() {}

  static FactSource of(WebPage page, String quote) {
    return of(page, page.uri().toString(), quote, null);
  }

  static FactSource of(WebPage page, String url, String quote, Instant publishedAt) {
    return new FactSource(
        url, page.uri().getHost(), quote, page.retrievedAt(), publishedAt, LICENCE);
  }

  static FactSource of(FetchedDocument feed, String url, String quote, Instant publishedAt) {
    return new FactSource(
        url, feed.uri().getHost(), quote, feed.retrievedAt(), publishedAt, LICENCE);
  }
}
