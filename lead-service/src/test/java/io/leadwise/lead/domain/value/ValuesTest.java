package io.leadwise.lead.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @Test
  void equalAmountsAreEqualWhateverTheirScale() {
    assertThat(new Money(new BigDecimal("61000000.00"), "eur"))
        .isEqualTo(new Money(new BigDecimal("6.1E+7"), "EUR"));
    assertThat(new Money(new BigDecimal("6.1E+7"), "EUR").amount().toString())
        .isEqualTo("61000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1000000000000000", "0.00001", "1e999999999", "1e-999999999", "0e999999999"})
  void amountsThatTheDatabaseCannotKeepAreRefused(String amount) {
    assertThatThrownBy(() -> new Money(new BigDecimal(amount), "EUR"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void theLargestAndTheFinestAmountAreTaken() {
    assertThat(new Money(new BigDecimal("999999999999999.9999"), "EUR").amount())
        .isEqualByComparingTo("999999999999999.9999");
    assertThat(new Money(new BigDecimal("-0.0001"), "EUR").amount())
        .isEqualByComparingTo("-0.0001");
  }

  @Test
  void moneyNeedsBothParts() {
    assertThat(Money.ofNullable(null, null)).isNull();
    assertThatThrownBy(() -> Money.ofNullable(BigDecimal.ONE, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Money.ofNullable(null, "EUR"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Money(BigDecimal.ONE, "EURO"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void textsAreTrimmedAndEmptyOnesAreNone() {
    assertThat(Texts.optional("city", " \t Malmö ", 5)).isEqualTo("Malmö");
    assertThat(Texts.optional("city", "  ", 5)).isNull();
    assertThatThrownBy(() -> Texts.optional("city", "Malmöö", 5))
        .hasMessage("city must have at most 5 characters.");
    assertThatThrownBy(() -> Texts.required("city", " ", 5)).hasMessage("city must not be empty.");
  }

  @Test
  void controlCharactersAreRefusedButLinesAreFine() {
    assertThat(Texts.optional("need", "one\ntwo\r\n\tthree", 50)).isEqualTo("one\ntwo\r\n\tthree");
    assertThatThrownBy(() -> Texts.optional("need", "a\0b", 50))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Texts.optional("need", "a\u001fb", 50))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void countriesAreIso3166() {
    assertThat(Texts.country("country", "se")).isEqualTo("SE");
    assertThatThrownBy(() -> Texts.country("country", "XX"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Texts.country("country", "SWE"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void anExternalKeyHasASource() {
    assertThat(new ExternalKey(null, " 7 ")).isEqualTo(new ExternalKey("CRM", "7"));
    assertThat(ExternalKey.ofNullable("CRM", " ")).isNull();
  }
}
