package io.leadwise.bench.stub;

import java.util.Map;

/** What any host of the stub web answers. */
final class StubAnswers {

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
    if (RegisterAnswers.isRegister(host)) {
      return RegisterAnswers.to(path);
    }
    return host.equalsIgnoreCase(WikidataAnswers.HOST) && !path.equals("/robots.txt")
        ? wikidata.to(path, query)
        : websites.to(host, path);
  }
}
