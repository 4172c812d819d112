package io.leadwise.prioritization.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "DE, DE",
    "de, DE",
    "DEU, DE",
    "Germany, DE",
    "Deutschland, DE",
    "Allemagne, DE",
    "Alemania, DE",
    "U.S.A., US",
    "Vereinigte Staaten, US",
    "UK, GB",
    "Côte d’Ivoire, CI",
    "España, ES",
    "Sverige, SE",
    "Türkiye, TR",
    "Czech Republic, CZ"
  })
  void aCountryIsFoundByCodeAndByName(String text, String code) {
    assertThat(Countries.find(text)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"Atlantis", "XX", "Europe", "''"})
  void whatIsNoCountryIsNotFound(String text) {
    assertThat(Countries.find(text)).isEmpty();
  }

  @Test
  void everyCountryIsInOneContinentAndTheRegionsHoldCountriesOnly() {
    Set<String> all = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    Set<String> inContinents = new TreeSet<>();
    for (Region continent :
        Set.of(Region.AFRICA, Region.AMERICAS, Region.ASIA, Region.EUROPE, Region.OCEANIA)) {
      continent.countries().forEach(it -> assertThat(inContinents.add(it)).as(it).isTrue());
    }

    // M49 gives Antarctica no region; Kosovo has no code of its own in ISO 3166.
    all.remove("AQ");
    inContinents.remove("XK");
    assertThat(inContinents).isEqualTo(all);
    assertThat(Region.EU.countries()).hasSize(27);
    assertThat(Region.EEA.countries()).hasSize(30).containsAll(Region.EU.countries());
  }
}
