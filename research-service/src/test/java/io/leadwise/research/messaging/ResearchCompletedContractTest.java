package io.leadwise.research.messaging;

import io.leadwise.kit.json.EventJson;
import io.leadwise.research.application.answer.ResearchAnswer;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.company.Insight;
import io.leadwise.research.domain.competitor.CompetitorClues;
import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Facts;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.domain.news.NewsClassifier;
import io.leadwise.research.messaging.ResearchCompletedV1.Findings;
import io.leadwise.testkit.Contracts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResearchCompletedContractTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:03Z");
  private static final UUID ID = UUID.fromString("0193a5c8-4e00-7c55-9a33-1d2e3f405162");

  private final Company company =
      Company.asked(
          ID,
          new CompanyClues("Northwind Tools AB", "n.example", DomainEvidence.WEBSITE, null, "SE"),
          NOW);

  @Test
  void anAnswerWithFactsHasTheShapeOfTheExample() throws Exception {
    ResearchFact fact =
        ResearchFact.of(
            ID,
            "wikidata",
            new Finding(
                SectionName.BUSINESS_OVERVIEW,
                Attributes.EMPLOYEES,
                "420",
                BigDecimal.valueOf(420),
                null,
                "2025-12-31",
                0.85,
                new FactSource(
                    "https://www.wikidata.org/wiki/Q999999999",
                    "Wikidata",
                    "employees (P1128): 420, point in time 2025-12-31",
                    NOW,
                    null,
                    "CC0-1.0")));
    company.researched(
        new CompanyIdentity(
            "Northwind Tools AB",
            "northwind-tools.example",
            null,
            "Q999999999",
            null,
            "0009999999",
            "529900LEADWISE000081",
            "SE",
            new MatchScore(0.97, List.of())),
        Candidates.none(),
        Sections.judged(List.of(fact), Map.of(), NOW),
        NOW,
        Duration.ofDays(7));

    ResearchFact news =
        Facts.news(
            "Northwind Tools appoints Kim Berg as chief financial officer",
            "2026-11-03",
            "https://news.example/northwind-cfo",
            "Example News",
            NewsClassifier.classify(
                "Northwind Tools appoints Kim Berg as chief financial officer"));
    List<ResearchFact> facts =
        List.of(
            fact,
            Facts.money(Attributes.REVENUE, 61_000_000, "EUR", "2025", "A"),
            Facts.money(Attributes.NET_INCOME, 6_100_000, "EUR", "2025", "A"),
            news);
    CompetitorClues clues =
        new CompetitorClues(
            List.of(new CompetitorClues.OnOpportunity("Contoso Tools", ID)), List.of(), List.of());

    String json = json(dossier(facts).about(ID, clues, NOW), dossier(facts));

    Contracts.assertValid(OutboxResearchEvents.TOPIC, json);
    Contracts.assertSameShape(OutboxResearchEvents.TOPIC, json);
  }

  @Test
  void anAnswerWithCandidatesIsValid() throws Exception {
    company.researched(
        null,
        new Candidates(
            List.of(
                new Candidate(
                    "Northwind",
                    null,
                    "Q1",
                    "0009999999",
                    "529900LEADWISE000081",
                    "SE",
                    null,
                    0.6,
                    List.of()))),
        Sections.notFound("It is not sure which company is meant.", NOW),
        NOW,
        Duration.ofDays(7));

    Contracts.assertValid(
        OutboxResearchEvents.TOPIC, json(dossier(List.of()).insight(), dossier(List.of())));
  }

  @Test
  void anAnswerAboutALeadWithoutCompanyIsValid() throws Exception {
    Insight insight =
        Dossier.withoutCompany(
            Sections.notFound("The lead names no company.", NOW), ID, CompetitorClues.none(), NOW);

    Contracts.assertValid(OutboxResearchEvents.TOPIC, json(insight, null));
  }

  private Dossier dossier(List<ResearchFact> facts) {
    return Dossier.of(company, facts, List.of(), NOW, Duration.ofDays(7));
  }

  private static String json(Insight insight, Dossier dossier) throws Exception {
    ResearchAnswer answer = new ResearchAnswer(ID, ID, 3, 1, NOW, dossier, insight);
    Findings findings = Findings.of(dossier, insight, NOW);
    return new String(
        new EventJson().write(ResearchCompletedV1.of(answer, findings)), StandardCharsets.UTF_8);
  }
}
