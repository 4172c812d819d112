package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.sources.WebLinks;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Links to the company's own pages on social sites. Those of people are none of our business. */
final class SocialProfiles {

  private static final Pattern COMPANY_PAGE =
      Pattern.compile(
          "(?i)(www\\.|[a-z]{2}\\.)?(linkedin\\.com/(company|school|showcase)/[^/]+"
              + "|(facebook|instagram|twitter|x|tiktok|threads)\\.(com|net)/@?[\\w.-]+"
              + "|youtube\\.com/(@|c/|channel/|user/)[^/]+|github\\.com/[\\w-]+"
              + "|xing\\.com/(pages|companies|company)/[^/]+)/?");

  /** Paths of sites that are not names of pages: buttons to share, forms, terms. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*/(sharer?(\\.php)?|share|intent|home|login|signup|hashtag|search|watch|p|policies"
              + "|legal|privacy|terms|plugins|dialog|tr)/?");

  private static final int MOST = 10;

  private SocialProfiles() {}

  static List<Finding> of(WebPage page) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Element link : page.html().select("a[href]")) {
      profile(link.absUrl("href"))
          .ifPresent(profile -> found.putIfAbsent(profile.toLowerCase(Locale.ROOT), profile));
    }
    return found.values().stream()
        .limit(MOST)
        .map(
            profile ->
                Finding.text(
                    SectionName.BUSINESS_OVERVIEW,
                    Attributes.SOCIAL_PROFILE,
                    profile,
                    null,
                    SourceClass.COMPANY_TEXT,
                    PageSource.of(page, "link: " + profile)))
        .toList();
  }

  private static Optional<String> profile(String link) {
    Optional<URI> uri = WebLinks.absolute(link).filter(it -> it.getRawPath() != null);
    return uri.map(it -> it.getHost() + it.getRawPath())
        .filter(page -> COMPANY_PAGE.matcher(page).matches() && !NO_NAME.matcher(page).matches())
        .map(page -> "https://" + page);
  }
}
