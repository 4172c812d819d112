package io.leadwise.bench.stub;

import java.util.Locale;
import java.util.Map;

/**
 * The other public sources, which know none of the invented companies: each says so in its own way.
 * The answers are made once, so that the stub costs little.
 */
final class OtherSources {

  private static final StubAnswer NO_TICKERS = answer(200, "application/json", "{}");
  private static final StubAnswer NO_FILINGS =
      answer(
          404, "application/xml", "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>");
  private static final StubAnswer NO_ENTITY =
      answer(
          200,
          "application/vnd.api+json",
          "{\"meta\":{\"pagination\":{\"currentPage\":1,\"perPage\":10,\"total\":0,\"lastPage\":1}},"
              + "\"data\":[]}");
  private static final StubAnswer NO_ARTICLES = answer(200, "application/json", "{}");
  private static final StubAnswer NO_PAGE =
      answer(
          404,
          "application/problem+json",
          "{\"type\":\"https://mediawiki.org/wiki/HyperSwitch/errors/not_found\","
              + "\"title\":\"Not found.\"}");

  private static final Map<String, StubAnswer> BY_HOST =
      Map.of(
          "www.sec.gov", NO_TICKERS,
          "data.sec.gov", NO_FILINGS,
          "api.gleif.org", NO_ENTITY,
          "api.gdeltproject.org", NO_ARTICLES,
          "en.wikipedia.org", NO_PAGE);

  private OtherSources() {}

  /** Answers for a host; null when it is none of these. */
  static StubAnswer at(String host) {
    return BY_HOST.get(host.toLowerCase(Locale.ROOT));
  }

  private static StubAnswer answer(int status, String contentType, String body) {
    return new StubAnswer(status, contentType + "; charset=utf-8", body);
  }
}
