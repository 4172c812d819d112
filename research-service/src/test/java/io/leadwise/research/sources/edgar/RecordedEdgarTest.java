package io.leadwise.research.sources.edgar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.NewsType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real answers of EDGAR, where they are at hand beside the project. */
class RecordedEdgarTest {

  private static final Path RECORDED = Path.of("../../shared/data/web");
  private static final Instant READ = Instant.parse("2026-11-24T08:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeEach
  void needRecordedAnswers() {
    Assumptions.assumeTrue(
        Files.isDirectory(RECORDED.resolve("sec-companyfacts")), "no recorded answers here");
  }

  /** Form 10-K of 2025-10-31, consolidated statements of operations and balance sheets. */
  @ParameterizedTest
  @CsvSource({
    "revenue, 416161000000, 391035000000, 2025-09-27",
    "netIncome, 112010000000, 93736000000, 2025-09-27",
    "operatingIncome, 133050000000, 123216000000, 2025-09-27",
  })
  void appleInItsFiscalYear2025(String attribute, String newest, String before, String end)
      throws IOException {
    assertFigures("aapl", "0000320193", attribute, newest, before, end, "USD");
  }

  /** Form 10-K of 2026-03-13: total revenues, not the net sales of 706,413 million. */
  @ParameterizedTest
  @CsvSource({
    "revenue, 713163000000, 680985000000, 2026-01-31",
    "netIncome, 21893000000, 19436000000, 2026-01-31",
    "operatingIncome, 29825000000, 29348000000, 2026-01-31",
  })
  void walmartInItsFiscalYear2026(String attribute, String newest, String before, String end)
      throws IOException {
    assertFigures("wmt", "0000104169", attribute, newest, before, end, "USD");
  }

  /** Form 20-F for 2024 under IFRS: revenue, and profit (loss), a loss after a profit. */
  @ParameterizedTest
  @CsvSource({
    "revenue, 43862372, 39436343, 2024-12-31",
    "netIncome, -19426051, 7156005, 2024-12-31",
  })
  void logisticPropertiesOfTheAmericasIn2024(
      String attribute, String newest, String before, String end) throws IOException {
    assertFigures("lpa-logistic-properties", "0001997711", attribute, newest, before, end, "USD");
  }

  @Test
  void theReportIsCited() throws IOException {
    assertThat(figures("lpa-logistic-properties", "0001997711").get(0).source().quote())
        .isEqualTo(
            "ifrs-full:Revenue: 43,862,372 USD, 2024-01-01 to 2024-12-31. Form 20-F filed"
                + " 2025-04-02, accession number 0001997711-25-000030");
  }

  @Test
  void eventsOfTesla() throws IOException {
    List<Finding> events = events("CIK0001318605-tesla.json");

    assertThat(events)
        .extracting(event -> event.asOf() + " " + event.newsHint().type())
        .containsExactly(
            "2025-11-06 LEADERSHIP_CHANGE",
            "2025-10-22 FINANCIAL_RESULTS",
            "2025-10-02 FINANCIAL_RESULTS",
            "2025-08-03 LEADERSHIP_CHANGE",
            "2025-07-23 FINANCIAL_RESULTS",
            "2025-07-02 FINANCIAL_RESULTS");
    assertThat(events.get(0).value()).startsWith("Tesla, Inc. announces");
  }

  @Test
  void amendedReportsOfDellAndFedexAreFoldedIntoTheirEvents() throws IOException {
    assertThat(events("CIK0001571996-dell.json"))
        .filteredOn(event -> event.newsHint().type() == NewsType.LEADERSHIP_CHANGE)
        .extracting(event -> event.asOf() + " " + event.newsHint().method())
        .containsExactly(
            "2025-08-07 8-K/A item 5.02", "2025-09-05 8-K/A item 5.02", "2025-09-30 8-K item 5.02");
    assertThat(events("CIK0001048911-fedex.json"))
        .filteredOn(event -> event.newsHint().type() == NewsType.LEADERSHIP_CHANGE)
        .extracting(event -> event.asOf() + " " + event.newsHint().method())
        .containsExactly("2025-09-28 8-K item 5.02", "2025-07-17 8-K/A item 5.02");
  }

  @ParameterizedTest
  @CsvSource({
    "CIK0000037996-ford.json, FORD MOTOR CO, 2",
    "CIK0000051143-ibm.json, INTERNATIONAL BUSINESS MACHINES CORP, 2",
    "CIK0000320193-apple.json, Apple Inc., 4",
    "CIK0000789019-microsoft.json, MICROSOFT CORP, 3",
    "CIK0000909832-costco.json, COSTCO WHOLESALE CORP /NEW, 5",
  })
  void eventsOfHalfAYear(String file, String name, int count) throws IOException {
    assertThat(submissions(file).name()).isEqualTo(name);
    assertThat(submissions(file).country()).isEqualTo("US");
    assertThat(events(file)).hasSize(count);
  }

  private static void assertFigures(
      String file,
      String cik,
      String attribute,
      String newest,
      String before,
      String end,
      String currency)
      throws IOException {
    List<Finding> found =
        figures(file, cik).stream().filter(one -> one.attribute().equals(attribute)).toList();
    assertThat(found)
        .extracting(one -> one.number().toPlainString())
        .containsExactly(newest, before);
    assertThat(found.get(0).asOf()).isEqualTo(end);
    assertThat(found).allSatisfy(one -> assertThat(one.currency()).isEqualTo(currency));
  }

  private static List<Finding> figures(String file, String cik) throws IOException {
    try (InputStream in =
        Files.newInputStream(RECORDED.resolve("sec-companyfacts").resolve(file + ".json"))) {
      return FigureFindings.of(cik, CompanyFactsReader.read(in), READ);
    }
  }

  private static List<Finding> events(String file) throws IOException {
    return EventFindings.of(submissions(file), LocalDate.parse("2025-11-24"));
  }

  private static Submissions submissions(String file) throws IOException {
    byte[] envelope = Files.readAllBytes(RECORDED.resolve("sec-submissions").resolve(file));
    byte[] data = JSON.writeValueAsBytes(JSON.readTree(envelope).path("data"));
    return SubmissionsReader.read(new ByteArrayInputStream(data), READ);
  }
}
