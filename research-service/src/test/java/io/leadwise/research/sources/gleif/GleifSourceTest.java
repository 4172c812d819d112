package io.leadwise.research.sources.gleif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GleifSourceTest {

  private static final String GLEIF = "api.gleif.org";
  private static final String RECORDS = "/api/v1/lei-records";
  private static final String LEI = "529900LEADWISE000081";
  private static final String OTHER = "HWUPKR0MPOU8FGXBT394";
  private static final String BY_NAME =
      "?filter%5Bentity.legalName%5D=Acme%20Oy&filter%5Bentity.legalAddress.country%5D=FI&page%5Bsize%5D=10";
  private static final String BY_ANY_WORD =
      "?filter%5Bfulltext%5D=Acme&filter%5Bentity.legalAddress.country%5D=FI&page%5Bsize%5D=10";

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final GleifClient client =
      new GleifClient(Fetchers.of(settings, clock), settings.outbound(), settings.sources(), clock);
  private final GleifSource source = new GleifSource(client, settings.sources());
  private final GleifDirectory directory = new GleifDirectory(client, settings.sources());

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void aRecordGivesLegalName_address_andItsParent() throws Exception {
    web.json(GLEIF, RECORDS + "/" + LEI, one(new LeiDocument(LEI, "Acme Oy").withParent()));
    web.json(
        GLEIF, RECORDS + "/" + LEI + "/direct-parent", one(new LeiDocument(OTHER, "Group Oyj")));

    List<Finding> findings = source.research(company());

    assertThat(findings)
        .extracting(Finding::attribute, Finding::value, Finding::confidence)
        .containsExactly(
            tuple("lei", LEI, 0.95),
            tuple("legalName", "Acme Oy", 0.95),
            tuple("legalAddress", "Katu 1, 00100 Helsinki, FI", 0.95),
            tuple("parentCompany", "Group Oyj", 0.95));
    assertThat(findings.get(1).source().url())
        .isEqualTo("https://search.gleif.org/#/record/" + LEI);
    assertThat(findings.get(1).source().quote()).isEqualTo("legal name (en) Acme Oy");
    assertThat(findings.get(1).source().licence()).isEqualTo("CC0-1.0");
    assertThat(findings.get(1).source().publishedAt()).isEqualTo("2025-11-13T00:00:26Z");
    assertThat(findings.get(3).source().quote()).contains(OTHER);
  }

  @Test
  void aParentThatIsNotReportedCostsNoRequest_andOneThatIsGoneIsNone() throws Exception {
    web.json(GLEIF, RECORDS + "/" + LEI, one(new LeiDocument(LEI, "Acme Oy")));
    assertThat(source.research(company())).hasSize(3);
    assertThat(web.askedOf(GLEIF)).hasSize(1);

    web.json(GLEIF, RECORDS + "/" + OTHER, one(new LeiDocument(OTHER, "Beta Oy").withParent()));
    assertThat(source.research(company(OTHER))).hasSize(3);
  }

  @Test
  void aNameInAnotherScriptStandsBesideALatinOne() throws Exception {
    web.json(
        GLEIF,
        RECORDS + "/" + LEI,
        one(
            new LeiDocument(LEI, "アクメ株式会社")
                .withOther("PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME", "Akume Kabushiki Kaisha")
                .withOther("ALTERNATIVE_LANGUAGE_LEGAL_NAME", "Acme Corporation")
                .withOther("PREVIOUS_LEGAL_NAME", "Old Acme")));

    Finding name = source.research(company()).get(1);

    assertThat(name.value()).isEqualTo("Acme Corporation (アクメ株式会社)");
    assertThat(name.source().quote()).contains("アクメ株式会社", "Acme Corporation");
    DirectoryEntry entry = directory.find(pin()).orElseThrow();
    assertThat(entry.name()).isEqualTo("Acme Corporation");
    assertThat(entry.names())
        .containsExactlyInAnyOrder("アクメ株式会社", "Acme Corporation", "Akume Kabushiki Kaisha");
  }

  @Test
  void aLapsedRecordIsTrustedLess_andSaysSo() throws Exception {
    web.json(GLEIF, RECORDS + "/" + LEI, one(new LeiDocument(LEI, "Acme Oy").registered("LAPSED")));

    assertThat(source.research(company()))
        .allSatisfy(
            finding -> {
              assertThat(finding.confidence()).isEqualTo(0.75);
              assertThat(finding.source().quote()).endsWith("(registration LAPSED)");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "ANNULLED, ACTIVE, GENERAL",
    "DUPLICATE, ACTIVE, GENERAL",
    "RETIRED, INACTIVE, GENERAL",
    "ISSUED, INACTIVE, GENERAL",
    "ISSUED, ACTIVE, SOLE_PROPRIETOR"
  })
  void whatIsNoEntityAnyMore_orAPerson_givesNothing(
      String registration, String status, String category) throws Exception {
    var document = new LeiDocument(LEI, "Acme Oy").registered(registration).is(status, category);
    web.json(GLEIF, RECORDS + "/" + LEI, one(document));
    web.json(GLEIF, RECORDS + BY_NAME, many(document));

    assertThat(source.research(company())).isEmpty();
    assertThat(directory.search("Acme Oy", "FI", any -> false)).isEmpty();
  }

  @Test
  void aSearchFindsTheVeryName_withoutFundsAndBranches() throws Exception {
    web.json(
        GLEIF,
        RECORDS + BY_NAME,
        many(
            new LeiDocument(LEI, "ACME OY"),
            new LeiDocument(OTHER, "Acme Oy").is("ACTIVE", "BRANCH"),
            new LeiDocument(OTHER, "Acme Oy").is("ACTIVE", "FUND"),
            new LeiDocument(OTHER, "Acme Shipping Oy")));

    assertThat(directory.search("Acme Oy", "FI", any -> false))
        .extracting(DirectoryEntry::lei, DirectoryEntry::countries)
        .containsExactly(tuple(LEI, Set.of("FI")));
    assertThat(web.askedOf(GLEIF)).hasSize(1);
  }

  @Test
  void otherNamesAreFoundByTheFullText() throws Exception {
    web.json(
        GLEIF,
        RECORDS + BY_ANY_WORD,
        many(new LeiDocument(LEI, "Акме").withOther("ALTERNATIVE_LANGUAGE_LEGAL_NAME", "Acme Oy")));

    assertThat(directory.search("Acme Oy", "FI", any -> false))
        .extracting(DirectoryEntry::lei)
        .containsExactly(LEI);
    assertThat(web.askedOf(GLEIF)).containsExactly(RECORDS + BY_NAME, RECORDS + BY_ANY_WORD);
  }

  @Test
  void whatWasFoundBySearchIsNotReadAgain() throws Exception {
    web.json(GLEIF, RECORDS + BY_NAME, many(new LeiDocument(LEI, "Acme Oy")));

    directory.search("Acme Oy", "FI", any -> false);

    assertThat(source.research(company())).hasSize(3);
    assertThat(web.askedOf(GLEIF)).hasSize(1);
  }

  @Test
  void anUnknownIdentifierIsAnAnswer_withEitherStatus() throws Exception {
    String error = "{\"errors\":[{\"status\":\"404\",\"title\":\"Resource not found\"}]}";
    web.answer(GLEIF, RECORDS + "/" + LEI, new Answer(404, Map.of(), error));
    assertThat(source.research(company())).isEmpty();

    web.answer(GLEIF, RECORDS + "/" + LEI, new Answer(200, Map.of(), error));
    assertThat(source.research(company())).isEmpty();
  }

  @Test
  void failuresSayWhatHappened() {
    assertFails(429, "", "too many requests");
    assertFails(
        400, "{\"errors\":[{\"status\":\"400\",\"title\":\"Invalid filter\"}]}", "Invalid filter");
    assertFails(200, "{\"errors\":[{\"status\":\"500\"}]}", "500");
    assertFails(502, "<html>bad gateway</html>", "status 502");
    assertFails(503, "{}", "status 503");
    assertFails(200, "<html>maintenance</html>", "not JSON");
  }

  private void assertFails(int status, String body, String words) {
    web.answer(GLEIF, RECORDS + "/" + LEI, new Answer(status, Map.of(), body));
    assertThatThrownBy(() -> source.research(company()))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining(words);
  }

  private static String one(LeiDocument document) {
    return "{\"data\":" + document.json() + "}";
  }

  private static String many(LeiDocument... documents) {
    return "{\"meta\":{},\"data\":"
        + Arrays.stream(documents).map(LeiDocument::json).toList()
        + "}";
  }

  private static IdentityPin pin() {
    return new IdentityPin(null, null, null, LEI, new UUID(1, 1), Instant.EPOCH);
  }

  private static CompanyIdentity company() {
    return company(LEI);
  }

  private static CompanyIdentity company(String lei) {
    return new CompanyIdentity(
        "Acme", null, null, null, null, null, lei, "FI", new MatchScore(1, List.of()));
  }
}
