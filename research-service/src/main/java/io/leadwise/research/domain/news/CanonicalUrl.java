package io.leadwise.research.domain.news;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One address of an article for the many under which it is passed around: without scheme, www,
 * port, fragment, tracking parameters and the marks of AMP pages; parameters in a fixed order.
 */
final class CanonicalUrl {

  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking"
              + "|mkt_tok|cmpid|icid|ncid|cid|ref|ref_src|referrer|source|src|smid|spm|ftag|guccounter"
              + "|guce_.*|wt_mc|wt\\.mc|xtor|at_medium|at_campaign|outputtype|amp|share|rss|feed)");
  private static final Pattern HOST_MARKS =
      Pattern.compile("^((www\\d?|m|mobile|amp)\\.)+(?=.+\\..+)");

  private static final List<Pattern> PATH_MARKS =
      Stream.of("^/amp(?=/)", "/amp/?$", "\\.amp(?=(\\.html?)?$)", "/index\\.(html?|php)$", "/+$")
          .map(mark -> Pattern.compile(mark, Pattern.CASE_INSENSITIVE))
          .toList();

  private CanonicalUrl() {}

  static String of(String url) {
    try {
      URI uri = URI.create(url.strip());
      if (uri.getHost() == null) {
        return url.strip();
      }
      String host = HOST_MARKS.matcher(uri.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
      String query = query(uri.getRawQuery());
      return host + path(uri.getRawPath()) + (query.isEmpty() ? "" : "?" + query);
    } catch (IllegalArgumentException e) {
      // Addresses on the web need not be URIs by the book: such a one is compared as it is.
      return url.strip();
    }
  }

  private static String path(String raw) {
    if (raw == null) {
      return "";
    }
    String path = raw;
    for (Pattern mark : PATH_MARKS) {
      path = mark.matcher(path).replaceFirst("");
    }
    return path;
  }

  private static String query(String raw) {
    return raw == null
        ? ""
        : Arrays.stream(raw.split("&"))
            .filter(pair -> !pair.isEmpty())
            .filter(pair -> !TRACKING.matcher(pair.split("=", 2)[0]).matches())
            .sorted()
            .collect(Collectors.joining("&"));
  }
}
