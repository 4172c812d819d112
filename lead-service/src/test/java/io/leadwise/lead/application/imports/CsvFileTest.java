package io.leadwise.lead.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  @Test
  void columnsStandInAnyOrderAndCellsMayBeQuoted() {
    CsvFile file =
        open("\uFEFFownerEmail,externalId,need\r\na@b.example,7,\"one, \"\"two\"\"\n3\"");

    CSVRecord row = file.next();

    assertThat(file.header().cell(row, ImportColumn.EXTERNAL_ID)).isEqualTo("7");
    assertThat(file.header().cell(row, ImportColumn.NEED)).isEqualTo("one, \"two\"\n3");
    assertThat(file.header().cell(row, ImportColumn.PHONE)).isNull();
    assertThat(CsvFile.number(row)).isEqualTo(1);
    assertThat(file.next()).isNull();
  }

  @Test
  void aFileWithoutAHeaderIsRefused() {
    assertRefused("", "missing-header", "empty");
    assertRefused("7,a@b.example\n", "missing-header", "header");
  }

  @Test
  void headersMustBeKnownUniqueAndComplete() {
    assertRefused("externalId,ownerEmail,colour\n", "unknown-column", "Column 3");
    assertRefused("externalId,ownerEmail,phone,phone\n", "duplicate-column", "phone");
    assertRefused("externalId,phone\n", "missing-column", "ownerEmail");
  }

  @Test
  void anotherEncodingIsRefused() {
    byte[] latin = "externalId,ownerEmail\n7,å\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () -> {
              CsvFile file = new CsvFile(new ByteArrayInputStream(latin));
              while (file.next() != null) {}
            })
        .isInstanceOfSatisfying(
            ImportRefusedException.class, e -> assertThat(e.code()).isEqualTo("not-utf-8"));
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotFillTheMemory() {
    String rest = "7,a@b.example,x\n".repeat(200_000);

    assertRefused(
        "externalId,ownerEmail,need\n7,a@b.example,\"x\n" + rest, "malformed-csv", "line");
  }

  @Test
  void textAfterAClosingQuoteIsRefusedWithItsLine() {
    assertRefused(
        "externalId,ownerEmail,need\n1,a@b.example,x\n2,a@b.example,\"x\"y\n",
        "malformed-csv",
        "line 3");
  }

  private static void assertRefused(String text, String code, String words) {
    assertThatThrownBy(
            () -> {
              CsvFile file = open(text);
              while (file.next() != null) {}
            })
        .isInstanceOfSatisfying(
            ImportRefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }

  private static CsvFile open(String text) {
    return new CsvFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
