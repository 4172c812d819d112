package io.leadwise.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class WebsiteAnswersTest {

  private final WebsiteAnswers websites = new WebsiteAnswers(new StubCompanies(50));

  @Test
  void theHomePageDescribesTheCompanyInJsonLd() throws Exception {
    String page = websites.to("www.company0007.com", "/").body();
    String json =
        page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
    JsonNode things = new ObjectMapper().readTree(json);

    assertThat(page).startsWith("<!DOCTYPE html>").contains("<a href=\"/about\">");
    assertThat(things).hasSize(4);
    assertThat(things.get(1).path("legalName").asText()).isEqualTo(new StubCompany(7).name());
    assertThat(things.get(1).at("/numberOfEmployees/value").asInt())
        .isEqualTo(new StubCompany(7).employees());
    assertThat(things.get(2).path("@type").asText()).isEqualTo("NewsArticle");
  }

  @Test
  void theOtherPagesAreThereAndUnknownOnesAreNot() {
    assertThat(websites.to("company0007.com", "/about").body()).contains("About Company 0007");
    assertThat(websites.to("company0007.com", "/jobs").status()).isEqualTo(404);
    assertThat(websites.to("company0051.com", "/").status()).isEqualTo(404);
  }

  @Test
  void robotsMayReadEverything() {
    assertThat(websites.to("any.example", "/robots.txt").body())
        .isEqualTo("User-agent: *\nAllow: /\n");
  }
}
