package io.leadwise.lead.application.imports.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.lead.domain.imports.ImportFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

  @Test
  void columnsStandInAnyOrderAndCellsMayBeQuoted() {
    RowReader file =
        csv("\uFEFFownerEmail,externalId,need\r\na@b.example,7,\"one, \"\"two\"\"\n3\"");

    RawRow row = file.next();

    assertThat(file.columns()).containsExactly("ownerEmail", "externalId", "need");
    assertThat(row.value(ImportColumn.EXTERNAL_ID)).isEqualTo("7");
    assertThat(row.value(ImportColumn.NEED)).isEqualTo("one, \"two\"\n3");
    assertThat(row.has(ImportColumn.PHONE)).isFalse();
    assertThat(row.number()).isEqualTo(1);
    assertThat(file.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void whatDividesTheHeaderDividesTheRows(String delimiter) {
    String text = "externalId|ownerEmail|need\n7|a@b.example|\"x|y\"\n".replace("|", delimiter);

    RawRow row = csv(text).next();

    assertThat(row.value(ImportColumn.OWNER_EMAIL)).isEqualTo("a@b.example");
    assertThat(row.value(ImportColumn.NEED)).isEqualTo("x" + delimiter + "y");
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsAProblemOfItsOwn() {
    RowReader file = csv("externalId,ownerEmail\n1,a@b.example,x\n2,a@b.example\n");

    assertThat(file.next().problem()).contains("2 cells", "has 3");
    assertThat(file.next().problem()).isNull();
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
    assertRefused("phone,ownerEmail,lastName\n", "missing-column", "externalId");
  }

  @Test
  void anotherEncodingIsRefused() {
    byte[] latin = "externalId,ownerEmail\n7,å\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(
            () -> {
              RowReader file = RowReader.open(new ByteArrayInputStream(latin), ImportFormat.CSV);
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

  @Test
  void theFileOfErrorsIsReadAsTheFileThatItCameFrom() {
    RowReader file =
        csv(
            "\uFEFFimportRow,importField,importMessage,externalId,ownerEmail,phone,need\n"
                + "4,ownerEmail,Why,7,a@b.example,'+49 30 1,'tis\n");

    RawRow row = file.next();

    assertThat(file.columns()).containsExactly("externalId", "ownerEmail", "phone", "need");
    assertThat(row.value(ImportColumn.PHONE)).isEqualTo("+49 30 1");
    assertThat(row.value(ImportColumn.NEED)).isEqualTo("'tis");
    assertThat(row.cells()).containsExactly("7", "a@b.example", "+49 30 1", "'tis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void whatBeginsAFormulaIsMadeHarmlessAndComesBack(String cell) {
    assertThat(ErrorFile.harmless(cell)).isEqualTo("'" + cell);
    assertThat(ErrorFile.original(ErrorFile.harmless(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "'tis", "1-2"})
  void otherCellsStayAsTheyAre(String cell) {
    assertThat(ErrorFile.harmless(cell)).isEqualTo(cell);
    assertThat(ErrorFile.original(cell)).isEqualTo(cell);
  }

  @Test
  void linesAreObjectsWithTheSameNames() {
    RowReader file =
        ndjson(
            "\uFEFF{\"externalId\": \"7\", \"employees\": 420, \"marketingQualified\": true,"
                + " \"annualRevenue\": 61000000.5, \"phone\": null}\n\n"
                + "{\"externalId\": 8}");

    RawRow first = file.next();
    RawRow second = file.next();

    assertThat(first.value(ImportColumn.EMPLOYEES)).isEqualTo("420");
    assertThat(first.value(ImportColumn.MARKETING_QUALIFIED)).isEqualTo("true");
    assertThat(first.value(ImportColumn.ANNUAL_REVENUE)).isEqualTo("61000000.5");
    assertThat(first.has(ImportColumn.PHONE)).isTrue();
    assertThat(first.value(ImportColumn.PHONE)).isNull();
    assertThat(first.has(ImportColumn.NEED)).isFalse();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.value(ImportColumn.EXTERNAL_ID)).isEqualTo("8");
    assertThat(file.next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"externalId\": ",
        "[1]",
        "{\"externalId\": 1} x",
        "{\"externalId\": 1, \"externalId\": 2}",
        "{\"colour\": 1}",
        "{\"need\": {}}"
      })
  void aLineThatCannotBeReadIsAProblemOfItsOwn(String line) {
    RowReader file = ndjson(line + "\n{\"externalId\": 8}\n");

    assertThat(file.next().problem()).isNotBlank();
    assertThat(file.next().problem()).isNull();
  }

  private static void assertRefused(String text, String code, String words) {
    assertThatThrownBy(
            () -> {
              RowReader file = csv(text);
              while (file.next() != null) {}
            })
        .isInstanceOfSatisfying(
            ImportRefusedException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }

  private static RowReader csv(String text) {
    return RowReader.open(bytes(text), ImportFormat.CSV);
  }

  private static RowReader ndjson(String text) {
    return RowReader.open(bytes(text), ImportFormat.NDJSON);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
