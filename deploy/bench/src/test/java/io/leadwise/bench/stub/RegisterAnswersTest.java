package io.leadwise.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterAnswersTest {

  private final StubAnswers answers = new StubAnswers(new StubCompanies(5));

  @Test
  void noInventedCompanyIsInARegister() {
    assertThat(answers.to("www.sec.gov", "/files/company_tickers.json", Map.of()).body())
        .isEqualTo("{}");
    assertThat(answers.to("api.gleif.org", "/api/v1/lei-records", Map.of()).body())
        .isEqualTo("{\"data\":[]}");
    assertThat(answers.to("data.sec.gov", "/submissions/CIK0000000042.json", Map.of()).status())
        .isEqualTo(404);
  }
}
