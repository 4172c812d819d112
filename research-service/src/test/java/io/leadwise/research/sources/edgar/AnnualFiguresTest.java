package io.leadwise.research.sources.edgar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the many amounts in a document of company facts count. */
class AnnualFiguresTest {

  private static final String SALES = "us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax";
  private static final String YEAR_2024 = "2024-01-01/2024-12-31";
  private static final String YEAR_2025 = "2025-01-01/2025-12-31";
  private static final String REPORT_2024 = "10-K 2025-02-10 0000000042-25-000001";
  private static final String REPORT_2025 = "10-K 2026-02-09 0000000042-26-000001";

  @Test
  void theEndOfThePeriodDecides_notTheYearOfTheReport() throws Exception {
    // All three carry "fy": 2026, as the years beside the newest in one report do.
    var document =
        new FactsDocument()
            .with("us-gaap:Revenues", "USD", "2023-01-01/2023-12-31", "100", REPORT_2025)
            .with("us-gaap:Revenues", "USD", YEAR_2025, "300", REPORT_2025)
            .with("us-gaap:Revenues", "USD", YEAR_2024, "200", REPORT_2025);

    assertThat(figures(Measure.REVENUE, document))
        .containsExactly("2025-12-31 300", "2024-12-31 200");
  }

  @Test
  void quartersAndHalfYearsAreNoYears_weeksAre() throws Exception {
    var document =
        new FactsDocument()
            .with("us-gaap:Revenues", "USD", "2025-10-01/2025-12-31", "80", REPORT_2025)
            .with("us-gaap:Revenues", "USD", "2025-01-01/2025-12-31", "300", REPORT_2025)
            .with("us-gaap:Revenues", "USD", "2025-01-01/2026-06-30", "450", REPORT_2025)
            .with("us-gaap:Revenues", "USD", "2023-12-31/2024-12-28", "200", REPORT_2024)
            .with("us-gaap:Revenues", "USD", "2025-07-01/2025-12-31", "150", REPORT_2025);

    assertThat(figures(Measure.REVENUE, document))
        .containsExactly("2025-12-31 300", "2024-12-28 200");
  }

  @Test
  void revenuesBeatSales_forTheSameYear() throws Exception {
    var document =
        new FactsDocument()
            .with(SALES, "USD", YEAR_2025, "706", REPORT_2025)
            .with("us-gaap:Revenues", "USD", YEAR_2025, "713", REPORT_2025);

    assertThat(figures(Measure.REVENUE, document)).containsExactly("2025-12-31 713");
  }

  @Test
  void aTagThatIsNoLongerUsedDoesNotHideTheNewOne() throws Exception {
    var document =
        new FactsDocument()
            .with(
                "us-gaap:Revenues",
                "USD",
                "2017-01-01/2017-12-31",
                "90",
                "10-K 2018-02-01 0000000042-18-000001")
            .with(
                "us-gaap:SalesRevenueNet",
                "USD",
                "2016-01-01/2016-12-31",
                "80",
                "10-K 2017-02-01 0000000042-17-000001")
            .with(SALES, "USD", YEAR_2025, "300", REPORT_2025);

    assertThat(figures(Measure.REVENUE, document)).containsExactly("2025-12-31 300");
  }

  @Test
  void theYearBeforeComparesOnlyInTheSameTag() throws Exception {
    var document =
        new FactsDocument()
            .with("us-gaap:Revenues", "USD", YEAR_2025, "300", REPORT_2025)
            .with(SALES, "USD", YEAR_2024, "190", REPORT_2024)
            .with("us-gaap:Revenues", "USD", "2022-01-01/2022-12-31", "100", REPORT_2024);

    assertThat(figures(Measure.REVENUE, document)).containsExactly("2025-12-31 300");
  }

  @Test
  void whatWasFiledLastAboutAPeriodCounts_whateverTheForm() throws Exception {
    var document =
        new FactsDocument()
            .with(
                "us-gaap:Revenues", "USD", YEAR_2024, "205", "8-K 2025-09-01 0000000042-25-000009")
            .with("us-gaap:Revenues", "USD", YEAR_2024, "200", REPORT_2024)
            .with(
                "us-gaap:Revenues",
                "USD",
                YEAR_2025,
                "299",
                "10-K/A 2026-03-01 0000000042-26-000003")
            .with("us-gaap:Revenues", "USD", YEAR_2025, "300", REPORT_2025);

    assertThat(figures(Measure.REVENUE, document))
        .containsExactly("2025-12-31 299", "2024-12-31 205");
  }

  @Test
  void anyTwelveMonthsOfAQuarterlyReportAreNoFiscalYear() throws Exception {
    var document =
        new FactsDocument()
            .with(
                "us-gaap:Revenues",
                "USD",
                "2025-04-01/2026-03-31",
                "330",
                "10-Q 2026-05-01 0000000042-26-000005")
            .with("us-gaap:Revenues", "USD", YEAR_2025, "300", REPORT_2025);

    assertThat(figures(Measure.REVENUE, document)).containsExactly("2025-12-31 300");
  }

  @Test
  void aNewcomerHasOnlyItsProspectus() throws Exception {
    var document =
        new FactsDocument()
            .with(
                "us-gaap:Revenues", "USD", YEAR_2025, "12", "S-1 2026-03-01 0000000042-26-000002");

    assertThat(figures(Measure.REVENUE, document)).containsExactly("2025-12-31 12");
  }

  @Test
  void theConvenienceTranslationIsNotTheReportedAmount() throws Exception {
    String report = "20-F 2026-04-01 0000000042-26-000001";
    var document =
        new FactsDocument()
            .with("ifrs-full:Revenue", "USD", YEAR_2025, "90", report)
            .with("ifrs-full:Revenue", "TWD", YEAR_2025, "2900", report)
            .with("ifrs-full:Revenue", "TWD", YEAR_2024, "2300", report)
            .with("ifrs-full:ProfitLoss", "TWD", YEAR_2025, "-12.5", report)
            .with(
                "ifrs-full:ProfitLossAttributableToOwnersOfParent",
                "TWD",
                YEAR_2025,
                "-13",
                report);

    assertThat(AnnualFigures.of(Measure.REVENUE, document.read()))
        .extracting(XbrlValue::currency, value -> value.value().toPlainString())
        .containsExactly(tuple("TWD", "2900"), tuple("TWD", "2300"));
    assertThat(figures(Measure.NET_INCOME, document)).containsExactly("2025-12-31 -12.5");
  }

  @Test
  void aCompanyThatMovedToAnotherCurrencyReportsInTheNewOne() throws Exception {
    var document =
        new FactsDocument()
            .with(
                "ifrs-full:Revenue",
                "EUR",
                "2022-01-01/2022-12-31",
                "70",
                "20-F 2023-04-01 0000000042-23-000001")
            .with(
                "ifrs-full:Revenue",
                "EUR",
                "2023-01-01/2023-12-31",
                "80",
                "20-F 2024-04-01 0000000042-24-000001")
            .with(
                "ifrs-full:Revenue",
                "USD",
                YEAR_2025,
                "90",
                "20-F 2026-04-01 0000000042-26-000001");

    assertThat(AnnualFigures.of(Measure.REVENUE, document.read()))
        .extracting(XbrlValue::currency)
        .containsExactly("USD");
  }

  @Test
  void ofAmountsOnADayTheNewestYearEndCounts() throws Exception {
    var document =
        new FactsDocument()
            .with("us-gaap:Assets", "USD", "2024-12-31", "900", REPORT_2025)
            .with("us-gaap:Assets", "USD", "2025-12-31", "1000", REPORT_2025)
            .with(
                "us-gaap:Assets",
                "USD",
                "2026-03-31",
                "1100",
                "10-Q 2026-05-01 0000000042-26-000005");

    assertThat(figures(Measure.TOTAL_ASSETS, document)).containsExactly("2025-12-31 1000");
  }

  @Test
  void whatIsNoAmountOfMoneyIsLeftOut() throws Exception {
    var document =
        new FactsDocument()
            .with("us-gaap:Revenues", "shares", YEAR_2025, "1", REPORT_2025)
            .with("us-gaap:Revenues", "USD/shares", YEAR_2025, "2", REPORT_2025)
            .with("us-gaap:Revenues", "USD", YEAR_2025, "null", REPORT_2025)
            .with("us-gaap:Revenues", "USD", "2025-01-01/2025-13-31", "3", REPORT_2025)
            .with("us-gaap:Revenues", "USD", YEAR_2024, "391035000000", REPORT_2024)
            .with("us-gaap:EarningsPerShareBasic", "USD", YEAR_2025, "4", REPORT_2025)
            .with("dei:Revenues", "USD", YEAR_2025, "5", REPORT_2025);

    assertThat(document.read())
        .extracting(XbrlValue::value)
        .containsExactly(new BigDecimal("391035000000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"facts\":{}}",
        "{\"facts\":null}",
        "{\"facts\":{\"us-gaap\":{\"Revenues\":{\"units\":{\"USD\":{}}}}}}",
        "{\"facts\":{\"us-gaap\":{\"Revenues\":{\"units\":{\"USD\":[null,7,[]]}}}}}"
      })
  void aDocumentWithoutAmountsHasNone(String json) throws Exception {
    assertThat(CompanyFactsReader.read(bytes(json))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "<html>", "{\"facts\":{\"us-gaap\":{\"Revenues\":{\"units\":{"})
  void whatIsNoWholeDocumentIsRefused(String json) {
    assertThatThrownBy(() -> CompanyFactsReader.read(bytes(json))).isInstanceOf(IOException.class);
  }

  @Test
  void elevenMegabytesAreReadAsTheyCome_andHardlyAnythingIsKept() throws Exception {
    var wanted =
        new FactsDocument().with("us-gaap:Revenues", "USD", YEAR_2025, "300", REPORT_2025).json();
    var noise = "{\"facts\":{\"us-gaap\":{\"Noise\":{\"units\":{\"USD\":[";
    var row = "{\"end\":\"2025-12-31\",\"val\":1,\"accn\":\"0000000042-26-000001\"},";
    String head = noise + row.repeat(190_000) + "{}]}},";
    String document = head + wanted.substring(wanted.indexOf("\"Revenues\""));
    AtomicLong largest = new AtomicLong();
    InputStream in =
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            largest.accumulateAndGet(length, Math::max);
            return super.read(buffer, offset, length);
          }
        };

    List<XbrlValue> values = CompanyFactsReader.read(in);

    assertThat(document.length()).isGreaterThan(11_000_000);
    assertThat(values).hasSize(1);
    assertThat(largest.get()).isLessThanOrEqualTo(64 * 1024);
  }

  private static InputStream bytes(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> figures(Measure measure, FactsDocument document) throws IOException {
    return AnnualFigures.of(measure, document.read()).stream()
        .map(value -> value.end() + " " + value.value().toPlainString())
        .toList();
  }
}
