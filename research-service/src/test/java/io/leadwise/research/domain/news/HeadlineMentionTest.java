package io.leadwise.research.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineMentionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Northwind Tools AB | Northwind Tools opens a plant in Lund",
        "Northwind Tools AB | Why northwind tools is growing",
        "Northwind Tools AB | NORTHWIND TOOLS NAMES NEW CHIEF",
        "The Northwind Company | Northwind wins a contract",
        "Spotify Technology S.A. | Spotify Technology names co-chiefs",
        "Müller GmbH | Mueller baut neues Werk",
        "Müller GmbH | Muller buys a dairy",
        "Mueller GmbH | Müller baut neues Werk",
        "Nestlé S.A. | Nestle appoints a chief executive",
        "Maersk AS | Mærsk orders twelve ships",
        "L'Oréal S.A. | L’Oreal launches a fragrance",
        "McDonald's Corporation | McDonald's opens 900 restaurants",
        "McDonald's Corporation | McDonalds to open 900 restaurants",
        "Gazprom PAO | Газпром отчитался за год",
        "Газпром | Gazprom reports",
        "Amazon.com, Inc. | Amazon buys a carrier",
        "Volvo Group | Volvo delivers its first electric lorries",
        "AT&T Inc. | AT&T and others bid for spectrum",
        "Johnson & Johnson | Johnson and Johnson settles",
        "Apple Inc. | Apple's new phone is here",
        "Apple Inc. | Results: Apple beats estimates",
        "Target Corporation | Target Reports Second-Quarter Earnings",
        "SAP SE | SAP meldet Ergebnisse",
        "SAP SE | SAP's cloud revenue rises",
        "SAP SE | SAP-Aktie steigt",
        "eBay Inc. | eBay cuts fees",
        "3M Company | 3M sells a division",
        "Best Buy Co., Inc. | Best Buy closes ten stores",
        "トヨタ自動車 | トヨタ自動車、新型車を発表",
      })
  void aHeadlineThatNamesTheCompany(String company, String headline) {
    assertThat(HeadlineMention.of(company).isIn(headline)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Northwind Tools AB | Northwind opens, tools follow",
        "Northwind Tools AB | Northwinds Tools opens",
        "Spotify Technology S.A. | Technology shares fall",
        "Apple Inc. | An apple a day",
        "Apple Inc. | Pineapple prices rise",
        "Apple Inc. | APPLE HARVEST IS LATE",
        "Target Corporation | Lab misses its target",
        "Target Corporation | A Target-rich environment",
        "SAP SE | Maple sap runs early",
        "SAP SE | Sap of the birch",
        "Best Buy Co., Inc. | The best buy of the season",
        "Shell Group | Snail without a shell",
        "Ford Motor Company | Rivers to ford in Iceland",
        "Booking.com B.V. | Booking a holiday early pays",
        "Meta Platforms, Inc. | A meta-analysis of platforms",
      })
  void aHeadlineThatDoesNot(String company, String headline) {
    assertThat(HeadlineMention.of(company).isIn(headline)).isFalse();
  }

  @Test
  void aHeadlineIsLookedUpByAWordThatEveryMentionHas() {
    HeadlineMention mueller = HeadlineMention.of("Müller Group");

    assertThat(mueller.telling()).contains("muller", "mueller");
    assertThat(HeadlineMention.wordsOf("Mueller's plant")).contains("mueller", "plant");
    assertThat(HeadlineMention.of("トヨタ自動車").telling()).isEmpty();
  }
}
