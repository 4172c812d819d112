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
import io.leadwise.research.domain.identity.CompanyKey;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.identity.IdentityPin;
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
      new RetryRule(
          3,
          Duration.ofSeconds(30),
          Duration.ofMinutes(10),
          Duration.ofHours(6),
          Duration.ofHours(20));

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
  void whatIsKnownInPartIsTriedAgainByItself_lessAndLessOften() {
    for (int hours : new int[] {1, 2, 4, 5, 5}) {
      inPart();
      assertThat(company.isRetrying()).isTrue();
      company.settle();
      assertThat(company.dueAt()).contains(NOW.plus(Duration.ofHours(hours)));
    }

    researched(List.of());
    company.settle();
    assertThat(company.isRetrying()).isFalse();
    assertThat(company.dueAt()).isEmpty();

    inPart();
    company.refresh(NOW);
    assertThat(company.isKnownInPart()).isFalse();

    inPart();
    assertThat(company.answersNow(NOW.plus(Duration.ofMinutes(59)))).isTrue();
    assertThat(company.answersNow(NOW.plus(Duration.ofMinutes(60)))).isFalse();
  }

  private void inPart() {
    company.researchedInPart(
        null, Candidates.none(), Sections.pending(), NOW, Duration.ofHours(1), Duration.ofHours(5));
  }

  @Test
  void aFailedResearchIsTriedAgainWithGrowingPauses_thenParked_andStillTriedAgain() {
    company.couldNotBeResearched("All down.", NOW, RETRY);
    assertThat(company.dueAt()).contains(NOW.plusSeconds(30));
    assertThat(company.isRetrying()).isTrue();
    assertThat(company.answersNow(NOW.plusSeconds(29))).isTrue();

    company.couldNotBeResearched("All down.", NOW, RETRY);
    assertThat(company.dueAt()).contains(NOW.plusSeconds(60));

    company.couldNotBeResearched("All down.", NOW, RETRY);
    assertThat(company.dueAt()).contains(NOW.plus(Duration.ofHours(6)));
    assertThat(company.parkedAt()).contains(NOW);
    assertThat(company.attempts()).isEqualTo(3);
    assertThat(company.isRetrying()).isTrue();
    assertThat(company.answersNow(NOW.plus(Duration.ofHours(5)))).isTrue();
    assertThat(company.answersNow(NOW.plus(Duration.ofHours(6)))).isFalse();

    Instant later = NOW.plus(Duration.ofHours(6));
    company.couldNotBeResearched("All down.", later, RETRY);
    assertThat(company.dueAt()).contains(later.plus(Duration.ofHours(12)));
    company.couldNotBeResearched("All down.", later, RETRY);
    assertThat(company.dueAt()).contains(later.plus(Duration.ofHours(20)));
    assertThat(company.parkedAt()).contains(NOW);

    company.refresh(later);
    assertThat(company.parkedAt()).isEmpty();
    assertThat(company.attempts()).isZero();
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

  @Test
  void aPinIsResearchedAtOnce_andWhoeverIsAtItLosesTheLease() {
    researched(List.of());
    IdentityPin pin = new IdentityPin("Q1", null, null, null, new UUID(0, 2), NOW.plusSeconds(9));

    company.pin(pin);

    assertThat(company.dueAt()).contains(NOW.plusSeconds(9));
    assertThat(company.isLeasedBy(new UUID(0, 3))).isFalse();
    assertThat(company.pin()).contains(pin);
    assertThat(company.clues().pin()).isEqualTo(pin);
    assertThat(company.clues().key()).isEqualTo(new CompanyKey("domain:acme.example"));
    assertThat(company.pinVersion()).isEqualTo(1);
  }

  @Test
  void aLiftedPinLeavesNothingBehind_andLiftingTwiceIsNothingNew() {
    company.pin(new IdentityPin(null, "a.example", "0000000042", null, new UUID(0, 2), NOW));
    researched(List.of());

    assertThat(company.unpin(NOW.plusSeconds(9))).isTrue();
    assertThat(company.unpin(NOW.plusSeconds(10))).isFalse();

    assertThat(company.pin()).isEmpty();
    assertThat(company.dueAt()).contains(NOW.plusSeconds(9));
    assertThat(company.pinVersion()).isEqualTo(2);
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
