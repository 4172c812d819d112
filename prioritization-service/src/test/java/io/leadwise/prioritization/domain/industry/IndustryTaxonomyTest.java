package io.leadwise.prioritization.domain.industry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryTaxonomyTest {
  private final IndustryTaxonomy taxonomy = IndustryTaxonomy.standard();

  @ParameterizedTest
  @CsvSource({
    "SIC 7372, software",
    "SIC code: 3711, automotive",
    "NAICS 541511, software",
    "541511 - Custom Computer Programming Services, software",
    "NAICS 522110, banking",
    "ISIC J62, it-services",
    "ISIC Rev. 4 62, it-services",
    "ISIC C, manufacturing",
    "NACE 29.10, automotive",
    "62.01, software",
    "WZ 64.19, banking",
    "automotive industry, automotive",
    "Automobilindustrie, automotive",
    "secteur du logiciel, software",
    "Hospital & Health Care, hospitals"
  })
  void codesAndNamesMeanAnIndustry(String text, String key) {
    IndustryReading reading = taxonomy.read(text);

    assertThat(reading.whole()).isTrue();
    assertThat(reading.industries()).extracting(Industry::key).contains(key);
  }

  @Test
  void aTextMayNameSeveralIndustriesAndBeKnownOnlyInPart() {
    assertThat(keys("Automotive / Logistics")).containsExactlyInAnyOrder("automotive", "logistics");
    assertThat(taxonomy.read("Automotive / Logistics").whole()).isTrue();
    assertThat(keys("Automotive and oddities")).containsExactly("automotive");
    assertThat(taxonomy.read("Automotive and oddities").whole()).isFalse();
    assertThat(keys("oddities")).isEmpty();
    assertThat(keys("9999")).isEmpty();
  }

  @Test
  void everyIndustryIsFoundByItsNameAndHangsBelowKnownOnes() {
    Set<String> above = new HashSet<>();
    for (Industry it : taxonomy.all()) {
      assertThat(keys(it.name())).as(it.name()).containsExactly(it.key());
      assertThat(it.parent() == null || above.contains(it.parent())).as(it.key()).isTrue();
      above.add(it.key());
    }
    assertThat(above).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void everyDivisionOfIsicAndEverySectorOfNaicsHasItsIndustry() {
    for (int division = 1; division <= 96; division++) {
      // ISIC Rev. 4 leaves these numbers out.
      if (!List.of(4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89).contains(division)) {
        assertThat(keys("ISIC %02d".formatted(division))).as("division " + division).hasSize(1);
      }
    }
    List.of(11, 21, 22, 23, 31, 32, 33, 42, 44, 45, 48, 49, 52, 54, 56, 61, 62, 71, 72, 81, 92)
        .forEach(sector -> assertThat(keys("NAICS " + sector)).as("sector " + sector).hasSize(1));
  }

  private List<String> keys(String text) {
    return taxonomy.read(text).industries().stream().map(Industry::key).toList();
  }
}
