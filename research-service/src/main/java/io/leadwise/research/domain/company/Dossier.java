package io.leadwise.research.domain.company;

import io.leadwise.research.domain.competitor.CompetitorClues;
import io.leadwise.research.domain.competitor.Competitors;
import io.leadwise.research.domain.correction.Correction;
import io.leadwise.research.domain.correction.Corrections;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.Section;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SectionStatus;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.finance.DerivedFinances;
import io.leadwise.research.domain.news.NewsFolder;
import io.leadwise.research.domain.shown.Agreement;
import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.domain.summary.Summaries;
import io.leadwise.research.domain.summary.WrittenSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A company with its facts, as shown at a moment.
 *
 * @param news all of it, newest first
 * @param insight what is shown without regard to a lead
 */
public record Dossier(Company company, List<ShownFact> news, Insight insight) {

  /** So many pieces of news are shown with the other facts (domain.md §5). */
  private static final int NEWEST = 3;

  /**
   * @param facts current ones of all sources
   * @param corrections what co-workers say instead
   * @param freshFor how long a research stands; what is older is shown as stale
   */
  public static Dossier of(
      Company company,
      Collection<ResearchFact> facts,
      List<Correction> corrections,
      Instant now,
      Duration freshFor) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    List<ShownFact> shown = shown(facts, corrections, today);
    List<ShownFact> news =
        shown.stream().filter(fact -> fact.section() == SectionName.ACCOUNT_NEWS).toList();
    List<ShownFact> some = new ArrayList<>(shown);
    some.removeAll(news.subList(Math.min(NEWEST, news.size()), news.size()));
    boolean old = company.researchedAt().map(at -> at.plus(freshFor).isBefore(now)).orElse(false);
    Sections sections = company.sections().map(section -> judged(section, some, old, today));
    return new Dossier(
        company, news, new Insight(some, sections, Summaries.of(some, company.written())));
  }

  /** Returns the facts of all sources as they are shown together, all news included. */
  public static List<ShownFact> shown(
      Collection<ResearchFact> facts, List<Correction> corrections, LocalDate today) {
    List<ResearchFact> news =
        facts.stream().filter(fact -> fact.section() == SectionName.ACCOUNT_NEWS).toList();
    List<ResearchFact> others =
        facts.stream().filter(fact -> fact.section() != SectionName.ACCOUNT_NEWS).toList();
    List<ShownFact> together = new ArrayList<>(Agreement.of(others));
    together.addAll(NewsFolder.fold(news));
    List<ShownFact> shown =
        new ArrayList<>(Agreement.marked(Corrections.over(together, corrections)));
    shown.addAll(DerivedFinances.of(shown, today));
    return List.copyOf(shown);
  }

  /**
   * Returns what is shown about a lead: the same, with the competitors in the lead's own order.
   *
   * @param at when the clues were read
   */
  public Insight about(UUID leadId, CompetitorClues clues, Instant at) {
    List<ShownFact> cited =
        facts().stream().filter(fact -> fact.section() == SectionName.COMPETITORS).toList();
    if (cited.isEmpty() && !clues.nameSomebody()) {
      return insight;
    }
    List<ShownFact> competitors =
        Competitors.ranked(leadId, clues, cited, company.displayName(), at);
    List<ShownFact> all = new ArrayList<>(facts());
    all.removeAll(cited);
    all.addAll(competitors);
    return insight(all, sections(), company.written(), at);
  }

  /** Returns what is shown about a lead that names no company. */
  public static Insight withoutCompany(
      Sections sections, UUID leadId, CompetitorClues clues, Instant at) {
    return insight(
        Competitors.ranked(leadId, clues, List.of(), null, at),
        sections,
        WrittenSummary.none(),
        at);
  }

  private static Insight insight(
      List<ShownFact> facts, Sections sections, WrittenSummary written, Instant at) {
    boolean competitors =
        facts.stream().anyMatch(fact -> fact.section() == SectionName.COMPETITORS);
    Sections judged =
        competitors
            ? sections.map(
                section ->
                    section.name() == SectionName.COMPETITORS
                        ? Section.ready(section.name(), at)
                        : section)
            : sections;
    return new Insight(facts, judged, Summaries.of(facts, written));
  }

  private static Section judged(
      Section section, List<ShownFact> facts, boolean old, LocalDate today) {
    List<ShownFact> own = facts.stream().filter(fact -> fact.section() == section.name()).toList();
    if (section.status() == SectionStatus.READY && own.isEmpty()) {
      return Section.notFound(section.name(), section.name().nothingFound(), section.updatedAt());
    }
    boolean corrected = own.stream().anyMatch(fact -> fact.correction() != null);
    Section now =
        section.status() == SectionStatus.NOT_FOUND && corrected
            ? Section.ready(section.name(), section.updatedAt())
            : section;
    boolean trusted = own.stream().anyMatch(fact -> !fact.fact().isStale(today));
    return old || !trusted ? now.stale() : now;
  }

  public List<ShownFact> facts() {
    return insight.facts();
  }

  public Sections sections() {
    return insight.sections();
  }
}
