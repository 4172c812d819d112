package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.sources.WebLinks;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The links of a page that stay on its site. */
final class SiteLinks {

  private static final Pattern FILES =
      Pattern.compile(
          "\\.(pdf|jpe?g|png|gif|svg|webp|zip|mp4|mp3|docx?|xlsx?|pptx?|ics|vcf|css|js)$");

  private SiteLinks() {}

  /** Returns links to pages of a kind, the surest first, each page once. */
  static List<SiteLink> to(PageKind kind, WebPage page) {
    Map<URI, SiteLink> found = new LinkedHashMap<>();
    for (Element link : page.html().select("a[href]")) {
      Optional<URI> uri = page(page, link.absUrl("href"));
      if (uri.isPresent()) {
        String words = Words.clean(link.text().isBlank() ? link.attr("title") : link.text());
        add(found, kind, uri.get(), words);
      }
    }
    return sorted(found);
  }

  /** As {@link #to}, among addresses of which no words are known. */
  static List<SiteLink> to(PageKind kind, WebPage home, List<URI> addresses) {
    Map<URI, SiteLink> found = new LinkedHashMap<>();
    for (URI address : addresses) {
      page(home, address.toString()).ifPresent(uri -> add(found, kind, uri, ""));
    }
    return sorted(found);
  }

  /** Returns the address of a page of the same site, without query and fragment. */
  static Optional<URI> page(WebPage from, String link) {
    return WebLinks.absolute(link)
        .filter(uri -> WebLinks.isSameSite(from.uri(), uri))
        .filter(uri -> uri.getRawPath() != null)
        .filter(uri -> !FILES.matcher(uri.getRawPath().toLowerCase(Locale.ROOT)).find())
        .map(uri -> plain(uri))
        .filter(uri -> !uri.equals(plain(from.uri())));
  }

  private static URI plain(URI uri) {
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
  }

  private static void add(Map<URI, SiteLink> found, PageKind kind, URI uri, String words) {
    int sureness = kind.sureness(words, uri);
    SiteLink known = found.get(uri);
    if (sureness > 0 && (known == null || known.sureness() < sureness)) {
      found.put(uri, new SiteLink(uri, words, sureness));
    }
  }

  private static List<SiteLink> sorted(Map<URI, SiteLink> found) {
    List<SiteLink> links = new ArrayList<>(found.values());
    links.sort(Comparator.comparingInt(SiteLink::sureness).reversed());
    return links;
  }
}
