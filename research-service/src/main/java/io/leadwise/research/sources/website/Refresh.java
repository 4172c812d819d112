package io.leadwise.research.sources.website;

import io.leadwise.research.sources.WebLinks;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a page's wish to be left for another one at once. */
final class Refresh {

  private static final Pattern CONTENT =
      Pattern.compile(
          "(?i)\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]+)['\"]?\\s*");

  /** Seconds; a page that stays longer is meant to be read. */
  private static final int AT_ONCE = 5;

  private Refresh() {}

  /** Returns where the page sends its readers, on the same site. */
  static Optional<URI> target(WebPage page) {
    Element refresh = page.html().selectFirst("meta[http-equiv=refresh][content]");
    Matcher content = CONTENT.matcher(refresh == null ? "" : refresh.attr("content"));
    if (!content.matches() || Integer.parseInt(content.group(1)) > AT_ONCE) {
      return Optional.empty();
    }
    return WebLinks.resolved(page.uri(), content.group(2))
        .filter(uri -> WebLinks.isSameSite(page.uri(), uri))
        .filter(uri -> !uri.equals(page.uri()));
  }
}
