package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What the home page says in its head: title, description, OpenGraph. */
final class PageFacts {

  private PageFacts() {}

  static List<Finding> of(WebPage home) {
    List<Finding> findings = new ArrayList<>();
    String url = home.uri().toString();
    findings.add(fact(home, Attributes.WEBSITE, url, "home page: " + url));
    String title = Words.clean(home.html().title());
    if (!title.isEmpty()) {
      findings.add(fact(home, Attributes.WEBSITE_TITLE, title, title));
    }
    meta(home, "meta[property=og:site_name]")
        .ifPresent(name -> findings.add(fact(home, Attributes.OFFICIAL_NAME, name, name)));
    // The company's own words, quoted as such: whether they are a mission is for the reader to say.
    Stream.of("meta[name=description]", "meta[property=og:description]")
        .flatMap(selector -> meta(home, selector).stream())
        .findFirst()
        .ifPresent(words -> findings.add(fact(home, Attributes.MISSION, words, words)));
    return findings;
  }

  private static Optional<String> meta(WebPage page, String selector) {
    Element element = page.html().selectFirst(selector);
    String content = element == null ? "" : Words.clean(element.attr("content"));
    return content.isEmpty() ? Optional.empty() : Optional.of(content);
  }

  private static Finding fact(WebPage page, String attribute, String value, String quote) {
    return Finding.text(
        SectionName.BUSINESS_OVERVIEW,
        attribute,
        value,
        null,
        SourceClass.COMPANY_TEXT,
        PageSource.of(page, quote));
  }
}
