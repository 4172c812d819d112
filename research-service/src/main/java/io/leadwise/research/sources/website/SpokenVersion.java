package io.leadwise.research.sources.website;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the English version of a home page that is in another language and says where it is. */
final class SpokenVersion {

  /** In the order in which they are taken. */
  private static final List<String> ENGLISH = List.of("en", "en-us", "en-gb");

  private SpokenVersion() {}

  /** Returns where the English version is; empty for a page that is English or says nothing. */
  static Optional<URI> english(WebPage home) {
    String language = language(home);
    if (language.isEmpty() || language.startsWith("en")) {
      return Optional.empty();
    }
    return ENGLISH.stream()
        .flatMap(wanted -> alternate(home, wanted).stream())
        .findFirst()
        .or(() -> alternates(home, "^en([-_].*)?$"));
  }

  private static String language(WebPage page) {
    Element root = page.html().selectFirst("html[lang]");
    return root == null ? "" : root.attr("lang").strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<URI> alternate(WebPage home, String language) {
    return alternates(home, "^" + language + "$");
  }

  private static Optional<URI> alternates(WebPage home, String language) {
    return home.html().select("link[rel=alternate][hreflang][href]").stream()
        .filter(link -> link.attr("hreflang").toLowerCase(Locale.ROOT).matches(language))
        .flatMap(link -> SiteLinks.page(home, link.absUrl("href")).stream())
        .findFirst();
  }
}
