package io.leadwise.research.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionsTest {

  private static final String DOWN = "Wikidata could not be asked.";

  @Test
  void oneFailingSourceNeverHidesWhatAnotherFound() {
    var found = List.of(Facts.fact("site", Facts.employees("A", 420)));

    var sections =
        Sections.judged(
            found,
            Map.of(
                SectionName.BUSINESS_OVERVIEW, List.of(DOWN), SectionName.FINANCES, List.of(DOWN)),
            Facts.READ);

    assertThat(sections.of(SectionName.BUSINESS_OVERVIEW).status()).isEqualTo(SectionStatus.READY);
    assertThat(sections.of(SectionName.FINANCES))
        .isEqualTo(Section.failed(SectionName.FINANCES, DOWN, Facts.READ));
    assertThat(sections.of(SectionName.COMPETITORS).status()).isEqualTo(SectionStatus.NOT_FOUND);
    assertThat(sections.of(SectionName.COMPETITORS).reason())
        .isEqualTo("No source names competitors.");
  }

  @Test
  void failureAndAbsenceAlwaysSayWhy() {
    assertThatThrownBy(() -> Section.failed(SectionName.FINANCES, " ", Facts.READ))
        .hasMessageContaining("without a reason");
  }
}
