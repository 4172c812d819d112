package io.leadwise.research.sources.website;

import io.leadwise.research.sources.WebLinks;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The feeds that a page declares or links to; none is guessed. */
final class FeedLinks {

  private static final Pattern TYPE = Pattern.compile("(?i)application/(rss|atom|rdf)\\+xml.*");
  private static final Pattern PATH =
      Pattern.compile(
          "(?i)(/(feed|rss|atom)(/|\\.xml|\\.rss)?|\\.(rss|atom)|/(news|press)\\.xml)$");
  private static final Pattern AFTER_PATH = Pattern.compile("[?#].*$");
  private static final Pattern ABOUT_NEWS =
      Pattern.compile("(?i)news|press|media|presse|aktuell|actualit|noticia|prensa");

  /** What readers wrote below articles is not the company's word. */
  private static final Pattern COMMENTS = Pattern.compile("(?i)comment|kommentar|comentario");

  private FeedLinks() {}

  /** Returns feeds of the same site: those of news first, declared ones before linked ones. */
  static List<URI> on(WebPage page) {
    Map<URI, String> found = new LinkedHashMap<>();
    for (Element link : page.html().select("link[rel][type][href]")) {
      boolean alternate = link.attr("rel").toLowerCase(Locale.ROOT).contains("alternate");
      if (alternate && TYPE.matcher(link.attr("type")).matches()) {
        add(found, page, link, link.attr("title"));
      }
    }
    for (Element link : page.html().select("a[href]")) {
      if (PATH.matcher(AFTER_PATH.matcher(link.absUrl("href")).replaceFirst("")).find()) {
        add(found, page, link, link.text());
      }
    }
    List<URI> feeds = new ArrayList<>(found.keySet());
    feeds.sort(Comparator.comparing(uri -> !ABOUT_NEWS.matcher(uri + " " + found.get(uri)).find()));
    return feeds;
  }

  private static void add(Map<URI, String> found, WebPage page, Element link, String words) {
    WebLinks.absolute(link.absUrl("href"))
        .filter(uri -> WebLinks.isSameSite(page.uri(), uri))
        .filter(uri -> !COMMENTS.matcher(uri + " " + words).find())
        .ifPresent(uri -> found.putIfAbsent(uri, words));
  }
}
