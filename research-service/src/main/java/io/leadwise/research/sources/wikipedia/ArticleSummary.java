package io.leadwise.research.sources.wikipedia;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.identity.CompanyIdentity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads the summary of an article, where it is one, and about this company. */
final class ArticleSummary {

  /** The licence asks to name the authors, who are too many to list. */
  private static final String AUTHORS = "Wikipedia contributors";

  /** Other types: disambiguation, no-extract, mainpage, and errors with a URI as their type. */
  private static final String ARTICLE = "standard";

  private ArticleSummary() {}

  /**
   * @param summary answer of {@code /page/summary/{title}}
   * @return empty for every page that is not the article of this very company
   */
  static Optional<Finding> finding(CompanyIdentity company, JsonNode summary, Instant retrievedAt) {
    String extract = Words.clean(summary.path("extract").asText());
    String link = summary.path("content_urls").path("desktop").path("page").asText();
    boolean article = summary.path("type").asText().equals(ARTICLE);
    boolean same = summary.path("wikibase_item").asText().equals(company.wikidataId());
    if (!article || !same || extract.isEmpty() || !link.startsWith("https://en.wikipedia.org/")) {
      return Optional.empty();
    }
    // What is shown is what is quoted: nothing is left out of the middle, and nothing added.
    String words = Words.shorten(extract, FactSource.MAX_QUOTE);
    return Optional.of(
        Finding.text(
            SectionName.BUSINESS_OVERVIEW,
            Attributes.DESCRIPTION,
            words,
            null,
            SourceClass.ENCYCLOPEDIA,
            new FactSource(
                link,
                AUTHORS,
                words,
                retrievedAt,
                changedAt(summary.path("timestamp").asText()),
                WikipediaSource.LICENCE)));
  }

  private static Instant changedAt(String timestamp) {
    try {
      return Instant.parse(timestamp);
    } catch (DateTimeException e) {
      // The time of the last change is a courtesy; without it the article is as good.
      return null;
    }
  }
}
