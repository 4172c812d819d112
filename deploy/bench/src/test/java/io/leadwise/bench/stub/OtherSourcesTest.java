package io.leadwise.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherSourcesTest {

  private final StubAnswers answers = new StubAnswers(new StubCompanies(5));

  @ParameterizedTest
  @CsvSource({
    "www.sec.gov, /files/company_tickers.json, 200",
    "data.sec.gov, /submissions/CIK0000000001.json, 404",
    "API.gleif.org, /api/v1/lei-records, 200",
    "api.gdeltproject.org, /api/v2/doc/doc, 200",
    "en.wikipedia.org, /api/rest_v1/page/summary/Company_0001, 404"
  })
  void theyKnowNothing(String host, String path, int status) {
    assertThat(answers.to(host, path, Map.of()).status()).isEqualTo(status);
  }

  @Test
  void anEmptyListIsAListNevertheless() throws Exception {
    var found =
        new ObjectMapper()
            .readTree(answers.to("api.gleif.org", "/api/v1/lei-records", Map.of()).body());

    assertThat(found.path("data").isArray()).isTrue();
    assertThat(found.path("data")).isEmpty();
  }
}
