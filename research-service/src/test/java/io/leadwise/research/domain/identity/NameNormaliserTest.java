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
        "Ørsted A/S | orsted",
        "Siemens Aktiengesellschaft | siemens",
        "BHP Group Limited | bhp group",
        "Petrobras S.A. de C.V. | petrobras",
        "Volvo AB (publ) | volvo",
        "Ernst und Söhne Gesellschaft mit beschränkter Haftung | ernst and sohne",
        "Tata Steel Private Limited | tata steel",
        "ПАО «Газпром» | газпром",
        "PT Bank Central Asia Tbk | bank central asia",
        "トヨタ自動車株式会社 | トヨタ自動車",
        "株式会社日立製作所 | 日立製作所",
        "阿里巴巴有限公司 | 阿里巴巴",
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
