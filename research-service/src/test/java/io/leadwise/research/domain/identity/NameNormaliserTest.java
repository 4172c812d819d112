package io.leadwise.research.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameNormaliserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Northwind Tools AB | northwind tools",
        "NORTHWIND  TOOLS | northwind tools",
        "Apple Inc. | apple",
        "Société Générale S.A. | societe generale",
        "L'Oréal | loreal",
        "L’Oréal S.A. | loreal",
        "Müller & Söhne GmbH & Co. KG | muller and sohne",
        "Assicurazioni Generali S.p.A. | assicurazioni generali",
        "Ørsted A/S | orsted a s",
        "Łódź Sp. z o.o. | lodz",
        "The Coca-Cola Company | coca cola",
        "Tiffany & Co. | tiffany",
        "Hon Hai Precision Industry Co., Ltd. | hon hai precision industry",
        "Booking.com B.V. | bookingcom",
        "AG | ag",
        "トヨタ自動車 | トヨタ自動車",
        "3M Company | 3m",
      })
  void caseDiacriticsPunctuationAndLegalFormDoNotCount(String written, String comparable) {
    assertThat(NameNormaliser.normalise(written)).isEqualTo(comparable);
  }

  @Test
  void nothingIsLeftOfAName_withoutLettersOrDigits() {
    assertThat(NameNormaliser.normalise(" – ?! ")).isEmpty();
    assertThat(NameNormaliser.normalise(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Northwind Tools AB | Northwind Tools",
        "Bücher GmbH & Co. KG | Bücher",
        "Apple, Inc. | Apple",
        "Apple | Apple",
        "AG | AG",
        "Saab AB | Saab",
      })
  void forASearchTheNameKeepsItsLetters(String written, String plain) {
    assertThat(NameNormaliser.withoutLegalForm(written)).isEqualTo(plain);
  }
}
