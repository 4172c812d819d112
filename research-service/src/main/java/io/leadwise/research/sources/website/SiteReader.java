package io.leadwise.research.sources.website;

import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.outbound.FetchException;
import io.leadwise.research.outbound.FetchRequest;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.outbound.Fetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Fetches pages of websites, where their robots.txt allows it. */
@ApplicationScoped
class SiteReader {

  private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9";
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

  private final Fetcher fetcher;
  private final long maxBytes;
  private final Duration interval;

  @Inject
  SiteReader(Fetcher fetcher, OutboundConfig outbound, SourcesConfig sources) {
    this.fetcher = fetcher;
    this.maxBytes = outbound.maxPageSize().asLongValue();
    this.interval = sources.website().minInterval();
  }

  /**
   * Reads a page.
   *
   * @return empty when there is no such page, or none in HTML
   * @throws FetchException when the site could not be asked, a server error included
   */
  Optional<WebPage> read(URI uri) throws FetchException, SiteTroubleException {
    FetchedDocument document = document(uri, ACCEPT);
    if (document.status() == 429 || document.status() >= 500) {
      throw new SiteTroubleException(
          "%s answered with status %d.".formatted(uri.getHost(), document.status()));
    }
    if (!document.isSuccess() || !isHtml(document.contentType())) {
      return Optional.empty();
    }
    try (var body = new ByteArrayInputStream(document.body())) {
      var html = Jsoup.parse(body, charset(document.contentType()), document.uri().toString());
      return Optional.of(new WebPage(document.uri(), html, document.retrievedAt()));
    } catch (IOException e) {
      throw new SiteTroubleException("The page of " + uri.getHost() + " could not be read.");
    }
  }

  /**
   * Reads something else than a page: a feed, a sitemap.
   *
   * @throws FetchException when there is no answer, or none that may be read
   */
  FetchedDocument document(URI uri, String accept) throws FetchException {
    return fetcher.fetch(
        new FetchRequest(CompanyWebsiteSource.NAME, uri, accept, maxBytes, true, interval));
  }

  /** Returns the sitemaps that the site's robots.txt names. */
  List<String> sitemaps(URI site) throws FetchException {
    return fetcher.sitemaps(CompanyWebsiteSource.NAME, site);
  }

  private static boolean isHtml(String contentType) {
    // A server that does not say what it sends mostly sends HTML.
    return contentType == null || contentType.toLowerCase(Locale.ROOT).contains("html");
  }

  /** Returns the charset that the server names, or null so that the page itself tells. */
  private static String charset(String contentType) {
    Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
    if (!named.find()) {
      return null;
    }
    try {
      return Charset.forName(named.group(1)).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Servers invent charsets; the page's own declaration is then the better guess.
      return null;
    }
  }

  /** The site is there and in trouble; the message says how. */
  static final class SiteTroubleException extends Exception {
    SiteTroubleException(String sentence) {
      super(sentence);
    }
  }
}
