package io.leadwise.research.sources.edgar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgarDirectoryTest {

  private static final String TICKERS =
      """
      {"0":{"cik_str":320193,"ticker":"AAPL","title":"Apple Inc."},
       "1":{"cik_str":909832,"ticker":"COST","title":"COSTCO WHOLESALE CORP /NEW"},
       "2":{"cik_str":1018724,"ticker":"AMZN","title":"AMAZON COM INC"},
       "3":{"cik_str":1652044,"ticker":"GOOGL","title":"Alphabet Inc."},
       "4":{"cik_str":1652044,"ticker":"GOOG","title":"Alphabet Inc."},
       "5":{"cik_str":1094517,"ticker":"TM","title":"TOYOTA MOTOR CORP/"},
       "6":{"cik_str":1418121,"ticker":"APLE","title":"Apple Hospitality REIT, Inc."}}""";

  private final SampleWeb web = SampleWeb.start();
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final EdgarClient client =
      new EdgarClient(Fetchers.of(settings, clock), settings.outbound(), settings.sources(), clock);
  private final EdgarDirectory directory =
      new EdgarDirectory(
          new ListedCompanies(client, settings.sources(), clock), client, settings.sources());

  @BeforeEach
  void list() {
    web.json("www.sec.gov", "/files/company_tickers.json", TICKERS);
    web.answer(
        "data.sec.gov",
        "/submissions/*",
        new Answer(
            200,
            Map.of(),
            """
            {"cik":"7","name":"FILER","addresses":{"business":{"stateOrCountry":"M0"}},
             "filings":{"recent":{}}}"""));
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Apple, 0000320193",
    "'Costco Wholesale Corporation', 0000909832",
    "'Amazon.com, Inc.', 0001018724",
    "Alphabet, 0001652044",
    "'Toyota Motor Corporation', 0001094517"
  })
  void theVeryNameIsFound_howeverItIsWritten(String name, String cik) throws Exception {
    directory.search(name, null, any -> false);

    assertThat(web.askedOf("data.sec.gov")).containsExactly("/submissions/CIK" + cik + ".json");
  }

  @Test
  void anEntryTellsTheCountryOfTheBusinessAddress_inIsoCodes() throws Exception {
    DirectoryEntry entry = directory.search("Apple", null, any -> false).get(0);

    assertThat(entry.countries()).containsExactly("JP");
    assertThat(entry.cik()).isEqualTo("0000000007");
    assertThat(entry.names()).containsExactly("Apple Inc.", "FILER");
  }

  @Test
  void nobodyOfThatNameCostsNoRequest() throws Exception {
    assertThat(directory.search("Hospitality", null, any -> false)).isEmpty();
    assertThat(web.askedOf("data.sec.gov")).isEmpty();
  }

  @Test
  void theListIsReadOnceADay_andAnOldOneServesWhileTheNewOneFails() throws Exception {
    directory.search("Nobody", null, any -> false);
    directory.search("Nobody Else", null, any -> false);
    assertThat(web.askedOf("www.sec.gov")).hasSize(1);

    now = now.plus(Duration.ofHours(25));
    web.answer("www.sec.gov", "/files/company_tickers.json", new Answer(503, Map.of(), ""));

    assertThat(directory.search("Apple", null, any -> false)).hasSize(1);
    assertThat(web.askedOf("www.sec.gov")).hasSize(2);
  }

  @Test
  void withoutAnyListItFails_andTriesAgainOnlyAfterAPause() throws Exception {
    web.answer("www.sec.gov", "/files/company_tickers.json", new Answer(503, Map.of(), ""));

    for (String name : List.of("Apple", "Alphabet")) {
      assertThatThrownBy(() -> directory.search(name, null, any -> false))
          .isInstanceOf(SourceFailedException.class)
          .hasMessageContaining("503");
    }
    assertThat(web.askedOf("www.sec.gov")).hasSize(1);

    list();
    now = now.plus(Duration.ofMinutes(6));

    assertThat(directory.search("Apple", null, any -> false)).hasSize(1);
  }
}
