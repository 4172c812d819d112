package io.leadwise.research.sources.website;

import io.leadwise.research.outbound.FetchException;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.sources.website.SiteReader.SiteTroubleException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One visit to a website: no more is read than a polite guest does, whatever is linked. */
final class SiteVisit {

  private static final Logger LOG = Logger.getLogger(SiteVisit.class);

  private final SiteReader reader;
  private int left;

  /**
   * @param most most documents to read, pages, feeds and sitemaps alike
   */
  SiteVisit(SiteReader reader, int most) {
    this.reader = reader;
    this.left = most;
  }

  /** Reads the home page: its trouble is the site's trouble. */
  Optional<WebPage> home(URI place) throws FetchException, SiteTroubleException {
    left--;
    return reader.read(place);
  }

  /** Reads a further page; a missing or broken one costs only itself. */
  Optional<WebPage> page(URI place) {
    if (left <= 0) {
      return Optional.empty();
    }
    left--;
    try {
      return reader.read(place);
    } catch (FetchException | SiteTroubleException e) {
      return leftOut(e);
    }
  }

  /** Reads something that is not a page: a feed, a sitemap. */
  Optional<FetchedDocument> document(URI place, String accept) {
    if (left <= 0) {
      return Optional.empty();
    }
    left--;
    try {
      return Optional.of(reader.document(place, accept)).filter(FetchedDocument::isSuccess);
    } catch (FetchException e) {
      return leftOut(e);
    }
  }

  /** Returns the sitemaps that robots.txt names; that costs no further request. */
  List<String> sitemaps(URI site) {
    try {
      return reader.sitemaps(site);
    } catch (FetchException e) {
      LOG.debugf("Sitemaps of a website were left out: %s", e.getMessage());
      return List.of();
    }
  }

  private static <T> Optional<T> leftOut(Exception why) {
    LOG.debugf("A further page of a website was left out: %s", why.getMessage());
    return Optional.empty();
  }
}
