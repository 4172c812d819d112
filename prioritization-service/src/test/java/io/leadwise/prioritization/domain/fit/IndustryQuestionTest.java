package io.leadwise.prioritization.domain.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.CriterionResult.CriterionAnswer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryQuestionTest {

  @ParameterizedTest
  @CsvSource({
    // A part of the target, under any of its names.
    "Manufacturing, Automotive",
    "Manufacturing, Automobilindustrie",
    "Manufacturing, Maschinenbau",
    "Manufacturing, NACE C29.10",
    "Technology, SaaS",
    "Software, Softwareentwicklung",
    "Software, software company",
    "Software, éditeur de logiciels",
    "Software, SIC 7372",
    "Software, NAICS 541511",
    "Software, 62.01",
    "ISIC J62, computer programming",
    "Financial services, Banken und Versicherungen",
    "Logistics, Spedition",
    "Retail, comercio electrónico",
    // One of several is enough.
    "Logistics, Automotive / Logistics",
    // The words of the target stand in the text, known or not.
    "Pumps, Industrial pumps and valves",
    "Automotive, automotive lighting specialist"
  })
  void aTargetMatchesItselfItsPartsAndItsOtherNames(String target, String industry) {
    assertThat(answer(industry, target).result()).isEqualTo(CriterionAnswer.MATCHED);
  }

  @ParameterizedTest
  @CsvSource({"Manufacturing, Banking", "Software, Restaurants", "Automotive, SIC 60"})
  void whatIsKnownAndIsAnotherIndustryIsNot(String target, String industry) {
    assertThat(answer(industry, target))
        .isEqualTo(CriterionResult.of("INDUSTRY", false, industry, "lead.industry"));
  }

  @ParameterizedTest
  @CsvSource({
    // Not understood, or only in part.
    "Manufacturing, Underwater basket weaving",
    "Banking, Software and something else",
    // A bare number of four digits means different things in different lists.
    "Software, 7372",
    // Wider than the target: it may be.
    "Automotive, Manufacturing",
    "SaaS, Technology"
  })
  void nobodyIsTurnedDownForAWordThatWasNotUnderstood(String target, String industry) {
    CriterionResult answer = answer(industry, target);

    assertThat(answer.result()).isEqualTo(CriterionAnswer.UNKNOWN);
    assertThat(answer.evidence()).isEqualTo(industry);
    assertThat(answer.note()).isNotNull();
  }

  @Test
  void aNeighbourIsNearAndStillNot() {
    CriterionResult answer = answer("Aerospace", "Automotive");

    assertThat(answer.result()).isEqualTo(CriterionAnswer.NOT_MATCHED);
    assertThat(answer.near()).isTrue();
    assertThat(answer.note())
        .isEqualTo(
            "Aerospace and defence is a neighbour of Automotive: both are parts of Transport"
                + " equipment.");
  }

  @Test
  void aTargetThatTheTaxonomyDoesNotKnowIsComparedByItsWordsAlone() {
    assertThat(answer("Banking", "Pumps").result()).isEqualTo(CriterionAnswer.NOT_MATCHED);
    assertThat(answer("Odd things", "Pumps").result()).isEqualTo(CriterionAnswer.NOT_MATCHED);
  }

  @Test
  void aDoubtAboutOneOfSeveralFactsComesBeforeANo() {
    List<Evidence<String>> facts =
        List.of(new Evidence<>("Banking", "one"), new Evidence<>("Odd things", "two"));

    assertThat(new IndustryQuestion(List.of("Software")).answer(facts).result())
        .isEqualTo(CriterionAnswer.UNKNOWN);
  }

  private static CriterionResult answer(String industry, String... targets) {
    return new IndustryQuestion(Arrays.asList(targets))
        .answer(List.of(new Evidence<>(industry, "lead.industry")));
  }
}
