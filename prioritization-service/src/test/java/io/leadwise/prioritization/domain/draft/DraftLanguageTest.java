package io.leadwise.prioritization.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftLanguageTest {

  @ParameterizedTest
  @CsvSource({"DE, DE", "at, DE", "CH, DE", "FR, FR", "LU, FR", "ES, ES", "MX, ES", "US, EN"})
  void aLeadIsWrittenToInTheLanguageOfItsCountry(String country, DraftLanguage language) {
    assertThat(DraftLanguage.ofCountry(country)).contains(language);
  }

  @Test
  void elsewhereTheSettingDecides() {
    assertThat(DraftLanguage.ofCountry("SE")).isEmpty();
    assertThat(DraftLanguage.ofCountry("BE")).isEmpty();
    assertThat(DraftLanguage.ofCountry(null)).isEmpty();
  }
}
