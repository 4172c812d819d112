package io.leadwise.bench.stub;

import java.util.Map;

/** What any host of the stub web answers. */
final class StubAnswers {

  private static final String NEWS_INDEX = "api.gdeltproject.org";

  private final WikidataAnswers wikidata;
  private final WebsiteAnswers websites;

  StubAnswers(StubCompanies companies) {
    this.wikidata = new WikidataAnswers(companies);
    this.websites = new WebsiteAnswers(companies);
  }

  /**
   * Answers a request.
   *
   * @param query first value of each parameter
   */
  StubAnswer to(String host, String path, Map<String, String> query) {
    if (host.equalsIgnoreCase(NEWS_INDEX)) {
      // No newspaper has heard of invented companies.
      return new StubAnswer(200, "application/json; charset=utf-8", "{}");
    }
    return host.equalsIgnoreCase(WikidataAnswers.HOST) && !path.equals("/robots.txt")
        ? wikidata.to(path, query)
        : websites.to(host, path);
  }
}
