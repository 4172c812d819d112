package io.leadwise.research.sources.website;

import io.leadwise.research.domain.identity.Domains;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds, on the home page, the pages on which a company speaks about itself. */
final class AboutLinks {

  private static final Pattern PATH =
      Pattern.compile(
          "(?i)/(about|about[-_]us|aboutus|company|who[-_]we[-_]are|our[-_]story|ueber[-_]uns"
              + "|%C3%BCber[-_]uns|unternehmen|a[-_]propos|qui[-_]sommes[-_]nous|om[-_]oss|om[-_]os"
              + "|over[-_]ons|chi[-_]siamo|azienda|quienes[-_]somos|empresa|sobre[-_]nos|o[-_]nas"
              + "|meista|tietoa[-_]meista)(/|\\.html?|\\.php|\\.aspx?)?$");
  private static final String USUAL = "/about";

  private AboutLinks() {}

  /** Returns up to {@code most} pages of the same registrable domain, in the order of the links. */
  static List<URI> on(WebPage home, int most) {
    Map<String, URI> found = new LinkedHashMap<>();
    for (Element link : home.html().select("a[href]")) {
      sameSite(home, link.absUrl("href"))
          .filter(uri -> PATH.matcher(uri.getRawPath()).find())
          .ifPresent(uri -> found.putIfAbsent(uri.toString(), uri));
    }
    if (found.isEmpty()) {
      URI usual = home.uri().resolve(USUAL);
      found.put(usual.toString(), usual);
    }
    return found.values().stream()
        .filter(uri -> !uri.equals(home.uri()))
        .limit(Math.max(0, most))
        .toList();
  }

  private static Optional<URI> sameSite(WebPage home, String href) {
    try {
      URI uri = new URI(href);
      if (uri.getHost() == null || uri.getRawPath() == null) {
        return Optional.empty();
      }
      var ours = Domains.registrable(home.uri().getHost());
      if (ours.isEmpty() || !ours.equals(Domains.registrable(uri.getHost()))) {
        return Optional.empty();
      }
      return Optional.of(
          new URI(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath()));
    } catch (URISyntaxException e) {
      // Links of web pages are often broken; there are others.
      return Optional.empty();
    }
  }
}
