package io.leadwise.research.outbound.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.outgoing.Validators;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.HeaderGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cache-Control: max-age=600                                     | PT10M
          Cache-Control: public, MAX-AGE="600"                           | PT10M
          Cache-Control: max-age=600, s-maxage=60                        | PT1M
          Cache-Control: max-age=600; Age: 540                           | PT1M
          Cache-Control: max-age=600; Age: 700; ETag: "a"                | PT0S
          Cache-Control: max-age=31536000, immutable                     | PT24H
          Cache-Control: no-cache, max-age=600; ETag: "a"                | PT0S
          Cache-Control: max-age=soon; ETag: "a"                         | PT0S
          Date: Tue, 24 Nov 2026 08:00:00 GMT; Expires: Tue, 24 Nov 2026 08:05:00 GMT | PT5M
          Date: Tue, 24 Nov 2026 08:00:00 GMT; Expires: 0; ETag: "a"     | PT0S
          Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT                   | PT0S
          """)
  void anAnswerIsFreshAsLongAsItsServerSays_atMostADay(String headers, Duration fresh) {
    assertThat(Keeping.of(200, headers(headers), NOW).orElseThrow().freshUntil())
        .isEqualTo(NOW.plus(fresh));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache-Control: no-store, max-age=600",
        "Cache-Control: private; ETag: \"a\"",
        "Cache-Control: max-age=600; Vary: Accept, *",
        "Cache-Control: no-cache",
        "Content-Type: text/html"
      })
  void whatMustNotBeKept_orIsOfNoUse_isNot(String headers) {
    assertThat(Keeping.of(200, headers(headers), NOW)).isEmpty();
  }

  @Test
  void onlyWholeAnswersAreKept() {
    assertThat(Keeping.of(404, headers("Cache-Control: max-age=600"), NOW)).isEmpty();
    assertThat(Keeping.of(206, headers("Cache-Control: max-age=600"), NOW)).isEmpty();
  }

  @Test
  void aConfirmationKeepsWhatItDoesNotTellAnew() {
    Validators before = new Validators("\"a\"", null);

    Keeping same = Keeping.confirmed(headers("Cache-Control: max-age=60"), before, NOW);
    Keeping other = Keeping.confirmed(headers("ETag: \"b\""), before, NOW);

    assertThat(same.validators()).isEqualTo(before);
    assertThat(same.freshUntil()).isEqualTo(NOW.plusSeconds(60));
    assertThat(other.validators().etag()).isEqualTo("\"b\"");
  }

  private static HeaderGroup headers(String text) {
    HeaderGroup headers = new HeaderGroup();
    for (String header : text.split("; ")) {
      String[] parts = header.split(": ", 2);
      headers.addHeader(new BasicHeader(parts[0].strip(), parts[1].strip()));
    }
    return headers;
  }
}
