package io.leadwise.research.sources.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikidataTimeTest {

  @ParameterizedTest
  @CsvSource({
    "+1976-04-01T00:00:00Z, 11, 1976-04-01, 1976-04-01, 1976-04-01",
    "+1910-01-01T00:00:00Z, 9, 1910, 1910-01-01, 1910-12-31",
    "+1881-00-00T00:00:00Z, 9, 1881, 1881-01-01, 1881-12-31",
    "+2020-09-00T00:00:00Z, 10, 2020-09, 2020-09-01, 2020-09-30",
    "+2020-09-00T00:00:00Z, 11, 2020-09, 2020-09-01, 2020-09-30",
    "+2020-00-00T00:00:00Z, 11, 2020, 2020-01-01, 2020-12-31",
    "+00000001976-04-01T00:00:00Z, 11, 1976-04-01, 1976-04-01, 1976-04-01",
  })
  void whatIsMoreExactThanThePrecisionMeansNothing(
      String time, int precision, String period, LocalDate start, LocalDate end) {
    WikidataTime read = WikidataTime.read(value(time, precision)).orElseThrow();

    assertThat(read.period()).isEqualTo(period);
    assertThat(read.start()).isEqualTo(start);
    assertThat(read.end()).isEqualTo(end);
  }

  @Test
  void ofTheJulianCalendarOnlyTheYearIsOurs() {
    var value =
        ((ObjectNode) value("+1670-05-02T00:00:00Z", 11))
            .put("calendarmodel", "http://www.wikidata.org/entity/Q1985786");

    assertThat(WikidataTime.read(value)).map(WikidataTime::period).contains("1670");
  }

  @ParameterizedTest
  @CsvSource({
    "+1900-00-00T00:00:00Z, 7",
    "+1970-00-00T00:00:00Z, 8",
    "-0044-03-15T00:00:00Z, 11",
    "+2023-02-31T00:00:00Z, 11",
    "+13798000000-00-00T00:00:00Z, 9",
    "sometime, 11",
  })
  void vagueAncientAndBrokenTimesAreNone(String time, int precision) {
    assertThat(WikidataTime.read(value(time, precision))).isEmpty();
  }

  private static JsonNode value(String time, int precision) {
    return new ObjectMapper().createObjectNode().put("time", time).put("precision", precision);
  }
}
