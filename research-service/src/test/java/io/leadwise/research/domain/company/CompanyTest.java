package io.leadwise.research.domain.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.fact.Facts;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SectionStatus;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.identity.MatchScore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompanyTest {

  private static final Instant NOW = Facts.READ;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final RetryRule RETRY =
      new RetryRule(3, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(6));

  private final Company company =
      Company.asked(
          new UUID(0, 1),
          new CompanyClues("Acme", "acme.example", DomainEvidence.WEBSITE, null, "SE"),
          NOW);

  @Test
  void freshResearchAnswersEveryLead_forAWeek() {
    researched(List.of());

    assertThat(company.answersNow(NOW.plus(WEEK).minusSeconds(1))).isTrue();
    assertThat(company.answersNow(NOW.plus(WEEK))).isFalse();
  }

  @Test
  void aFailedResearchIsTriedAgainWithGrowingPauses_thenRests() {
    company.couldNotBeResearched("All down.", NOW, RETRY);
    assertThat(company.dueAt()).contains(NOW.plusSeconds(30));
    assertThat(company.isRetrying()).isTrue();
    assertThat(company.answersNow(NOW.plusSeconds(29))).isTrue();

    company.couldNotBeResearched("All down.", NOW, RETRY);
    assertThat(company.dueAt()).contains(NOW.plusSeconds(60));

    company.couldNotBeResearched("All down.", NOW, RETRY);
    assertThat(company.dueAt()).isEmpty();
    assertThat(company.isRetrying()).isFalse();
    assertThat(company.answersNow(NOW.plus(Duration.ofHours(5)))).isTrue();
    assertThat(company.answersNow(NOW.plus(Duration.ofHours(6)))).isFalse();
  }

  @Test
  void aFailureSaysWhyInEverySection() {
    company.couldNotBeResearched("All down.", NOW, RETRY);

    assertThat(company.sections().all())
        .allSatisfy(
            section -> {
              assertThat(section.status()).isEqualTo(SectionStatus.FAILED);
              assertThat(section.reason()).isEqualTo("All down.");
            });
  }

  @Test
  void whatWasKnownBeforeAFailureStaysKnown() {
    researched(List.of(Facts.fact("site", Facts.employees("A", 420))));

    company.couldNotBeResearched("All down.", NOW.plus(WEEK), RETRY);

    assertThat(company.sections().of(SectionName.BUSINESS_OVERVIEW).status())
        .isEqualTo(SectionStatus.READY);
    assertThat(company.failure()).contains("All down.");
  }

  @Test
  void whatIsOlderThanItsFreshnessIsShownAsStale() {
    var facts = List.of(Facts.fact("site", Facts.employees("A", 420)));
    researched(facts);

    var today = Dossier.of(company, facts, List.of(), NOW, WEEK);
    var later = Dossier.of(company, facts, List.of(), NOW.plus(WEEK).plusSeconds(1), WEEK);

    assertThat(today.sections().of(SectionName.BUSINESS_OVERVIEW).status())
        .isEqualTo(SectionStatus.READY);
    assertThat(later.sections().of(SectionName.BUSINESS_OVERVIEW).status())
        .isEqualTo(SectionStatus.STALE);
    assertThat(later.sections().of(SectionName.COMPETITORS).status())
        .isEqualTo(SectionStatus.NOT_FOUND);
  }

  private void researched(List<ResearchFact> facts) {
    company.researched(
        new CompanyIdentity(
            "Acme",
            "acme.example",
            null,
            null,
            null,
            null,
            null,
            "SE",
            new MatchScore(0.9, List.of("website", "name"))),
        Candidates.none(),
        Sections.judged(facts, Map.of(), NOW),
        NOW,
        WEEK);
    company.settle();
  }
}
