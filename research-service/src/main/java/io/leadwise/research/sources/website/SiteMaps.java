package io.leadwise.research.sources.website;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.outbound.Gunzip;
import io.leadwise.research.sources.WebLinks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The pages of a site as its sitemap lists them: the one that robots.txt names, else the usual one.
 * Of an index one part is read, the one about pages if there is such a part.
 */
final class SiteMaps {

  private static final Logger LOG = Logger.getLogger(SiteMaps.class);
  private static final String ACCEPT = "application/xml, text/xml;q=0.9, */*;q=0.1";
  private static final String USUAL = "/sitemap.xml";

  /**
   * Decompressed; a page of the size that may be fetched can unfold to a thousand times as much.
   */
  private static final int MAX_BYTES = 10 * 1024 * 1024;

  private final SiteVisit visit;
  private final WebPage home;

  SiteMaps(SiteVisit visit, WebPage home) {
    this.visit = visit;
    this.home = home;
  }

  /** Returns addresses of pages; empty when there is no sitemap, or none that can be read. */
  List<URI> pages() {
    Optional<AbstractSiteMap> map = read(place());
    if (map.isPresent() && map.get() instanceof SiteMapIndex index) {
      map = part(index).flatMap(this::read);
    }
    return map.filter(SiteMap.class::isInstance)
        .map(SiteMap.class::cast)
        .map(SiteMaps::addresses)
        .orElse(List.of());
  }

  private URI place() {
    return visit.sitemaps(home.uri()).stream()
        .flatMap(link -> WebLinks.resolved(home.uri(), link).stream())
        .filter(uri -> WebLinks.isSameSite(home.uri(), uri))
        .findFirst()
        .orElse(home.uri().resolve(USUAL));
  }

  private Optional<URI> part(SiteMapIndex index) {
    return index.getSitemaps().stream()
        .flatMap(part -> WebLinks.absolute(part.getUrl().toString()).stream())
        .filter(uri -> WebLinks.isSameSite(home.uri(), uri))
        .min(Comparator.comparing(uri -> !uri.getPath().contains("page")));
  }

  private static List<URI> addresses(SiteMap map) {
    return map.getSiteMapUrls().stream()
        .flatMap(page -> WebLinks.absolute(page.getUrl().toString()).stream())
        .toList();
  }

  private Optional<AbstractSiteMap> read(URI place) {
    Optional<FetchedDocument> document = visit.document(place, ACCEPT);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] text = unpacked(document.get().body());
      String type = text.length > 0 && isXml(text) ? "application/xml" : "text/plain";
      SiteMapParser parser = new SiteMapParser(false, true);
      return Optional.of(parser.parseSiteMap(type, text, document.get().uri().toURL()));
    } catch (IOException | UnknownFormatException e) {
      // The site's own mistake; its pages are found by their links.
      LOG.debugf("A sitemap was left out: %s", e.getMessage());
      return Optional.empty();
    }
  }

  /** Sitemaps are often files packed by gzip, which is not the packing of the transfer. */
  private static byte[] unpacked(byte[] body) throws IOException {
    boolean packed = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    if (!packed) {
      return body;
    }
    try (var in = new Gunzip(new ByteArrayInputStream(body))) {
      byte[] text = in.readNBytes(MAX_BYTES + 1);
      if (text.length > MAX_BYTES) {
        throw new IOException("It unfolds to more than " + MAX_BYTES + " bytes.");
      }
      return text;
    }
  }

  /** A list in plain text begins with an address. */
  private static boolean isXml(byte[] text) {
    for (byte one : text) {
      if (one == '<') {
        return true;
      }
      if (one == 'h' || one == 'H') {
        return false;
      }
    }
    return true;
  }
}
