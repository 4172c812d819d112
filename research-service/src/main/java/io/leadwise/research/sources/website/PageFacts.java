package io.leadwise.research.sources.website;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the home page says in its head: title, description, OpenGraph. */
final class PageFacts {

  /** What systems and consent banners put there, in place of a company's words. */
  private static final Pattern NOBODYS_WORDS =
      Pattern.compile(
          "(?i)\\b(we use|uses?|accept|verwende[tn]|utilisons|utiliza(mos)?) .{0,20}cookies\\b"
              + "|just another wordpress|enable javascript|lorem ipsum|site description"
              + "|this is the default|add a description");

  private PageFacts() {}

  /**
   * @param home the page at the company's address
   * @param spoken the same page in the language in which it is quoted, often the same one
   */
  static List<Finding> of(WebPage home, WebPage spoken) {
    List<Finding> findings = new ArrayList<>();
    String url = home.uri().toString();
    findings.add(fact(home, Attributes.WEBSITE, url, "home page: " + url));
    String title = Words.clean(spoken.html().title());
    if (!title.isEmpty()) {
      findings.add(fact(spoken, Attributes.WEBSITE_TITLE, title, title));
    }
    meta(spoken, "og:site_name")
        .ifPresent(name -> findings.add(fact(spoken, Attributes.OFFICIAL_NAME, name, name)));
    // The company's own words, quoted as such: whether they are a mission is for the reader to say.
    Stream.of("description", "og:description", "twitter:description")
        .flatMap(name -> meta(spoken, name).stream())
        .filter(words -> !NOBODYS_WORDS.matcher(words).find())
        .findFirst()
        .ifPresent(words -> findings.add(fact(spoken, Attributes.MISSION, words, words)));
    return findings;
  }

  /** Pages mix the two attributes up: one is for HTML, the other for OpenGraph. */
  private static Optional<String> meta(WebPage page, String name) {
    return page
        .html()
        .select("meta[name=%1$s], meta[property=%1$s]".formatted(quoted(name)))
        .stream()
        .map(element -> Words.clean(element.attr("content")))
        .filter(content -> !content.isEmpty())
        .findFirst();
  }

  private static String quoted(String name) {
    return '"' + name + '"';
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
