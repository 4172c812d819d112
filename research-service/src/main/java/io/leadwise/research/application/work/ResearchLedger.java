package io.leadwise.research.application.work;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.research.application.answer.Dossiers;
import io.leadwise.research.application.answer.LeadAnswers;
import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.company.RetryRule;
import io.leadwise.research.domain.fact.FactLedger;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.persistence.ClaimedCompany;
import io.leadwise.research.persistence.CompanyRepository;
import io.leadwise.research.persistence.DatabaseClock;
import io.leadwise.research.persistence.FactRepository;
import io.leadwise.research.persistence.LeadResearchRepository;
import io.leadwise.research.persistence.OpenRequest;
import io.leadwise.research.persistence.StoredFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Claims companies and stores what was found, each in one short transaction. Facts, sections and
 * the answers to waiting leads are committed together.
 */
@ApplicationScoped
public class ResearchLedger {

  /** Answers of one transaction; a company with more leads is answered in several. */
  static final int ANSWERS_AT_ONCE = 500;

  @Inject CompanyRepository companies;
  @Inject FactRepository facts;
  @Inject LeadResearchRepository leads;
  @Inject Dossiers dossiers;
  @Inject LeadAnswers answers;
  @Inject ResearchMetrics metrics;
  @Inject ResearchConfig config;
  @Inject IdGenerator ids;
  @Inject DatabaseClock clock;

  /**
   * Takes up to {@code limit} due companies; the lease must be renewed while they are worked on.
   */
  @Transactional
  List<ClaimedCompany> claim(UUID token, int limit) {
    Instant now = clock.now();
    return companies.claim(token, now, now.plus(config.lease()), limit);
  }

  @Transactional
  void renew(List<UUID> tokens) {
    companies.renew(tokens, clock.now().plus(config.lease()));
  }

  /**
   * Stores outcomes and answers waiting leads. Companies that another replica took over meanwhile
   * are left to it.
   *
   * @return whether leads are left to be answered by {@link #answerMore}
   */
  @Transactional
  boolean store(List<ResearchedCompany> researched) {
    Map<UUID, ResearchOutcome> outcomes =
        researched.stream()
            .collect(Collectors.toMap(r -> r.company().id(), ResearchedCompany::outcome));
    Map<UUID, UUID> tokens = tokens(researched);
    List<Company> held = held(tokens);
    Instant now = clock.now();
    Map<UUID, List<ResearchFact>> known =
        new HashMap<>(facts.current(held.stream().map(Company::id).toList()));
    List<FactChange> changes = new ArrayList<>();
    List<Company> noBetter = new ArrayList<>();
    List<Company> answered = new ArrayList<>();
    for (Company company : held) {
      ResearchOutcome outcome = outcomes.get(company.id());
      List<ResearchFact> current = known.getOrDefault(company.id(), List.of());
      if (outcome.failedWholly()) {
        company.couldNotBeResearched(outcome.failureSentences(), now, retryRule());
        metrics.failedWholly();
        noBetter.add(company);
      } else {
        boolean knownInPart = company.isKnownInPart();
        Sections before = company.sections();
        FactLedger ledger =
            FactLedger.apply(
                current, outcome.answered(), isSame(company, outcome.identity()), ids::next);
        changes.add(new FactChange(company.id(), ledger));
        known.put(company.id(), ledger.current());
        take(company, outcome, ledger.current(), now);
        metrics.answered(company.sections());
        company.summarised(outcome.written());
        // Asked again and again for what is missing: leads hear of it when something is better.
        boolean better =
            !knownInPart
                || outcome.isComplete()
                || isNews(ledger)
                || !before.standAs(company.sections());
        (better ? answered : noBetter).add(company);
      }
    }
    Map<UUID, Dossier> shown = dossiers.of(held, known);
    write(changes, now);
    boolean more = !noBetter.isEmpty();
    while (more) {
      // Their lease is gone with this transaction, so nobody would come back for the rest. Leads
      // that wait for something better go on waiting.
      more = answer(noBetter, shown, null);
    }
    noBetter.stream().filter(c -> c.isLeasedBy(tokens.get(c.id()))).forEach(Company::settle);
    boolean left = answerAndSettle(answered, shown, now);
    companies.save(held);
    return left;
  }

  /** Goes on answering; returns whether there is still more. */
  @Transactional
  boolean answerMore(List<ResearchedCompany> stored) {
    List<Company> held = held(tokens(stored));
    Instant researched =
        held.stream().flatMap(c -> c.researchedAt().stream()).min(Instant::compareTo).orElse(null);
    boolean more = answerAndSettle(held, dossiers.of(held), researched);
    if (!more) {
      companies.save(held);
    }
    return more;
  }

  private static boolean isNews(FactLedger ledger) {
    return !ledger.added().isEmpty() || !ledger.superseded().isEmpty();
  }

  private static Map<UUID, UUID> tokens(List<ResearchedCompany> researched) {
    return researched.stream()
        .map(ResearchedCompany::company)
        .collect(Collectors.toMap(ClaimedCompany::id, ClaimedCompany::token));
  }

  /**
   * @param tokens under which they were claimed, by company id
   */
  private List<Company> held(Map<UUID, UUID> tokens) {
    return companies.lock(tokens.keySet()).stream()
        .filter(company -> company.isLeasedBy(tokens.get(company.id())))
        .toList();
  }

  private void take(
      Company company, ResearchOutcome outcome, List<ResearchFact> current, Instant now) {
    Sections sections =
        outcome.identity() == null && outcome.isComplete()
            ? Sections.notFound(notSure(outcome), now)
            : Sections.judged(current, outcome.failures(), now);
    if (outcome.isComplete()) {
      company.researched(outcome.identity(), outcome.others(), sections, now, config.freshFor());
    } else {
      company.researchedInPart(
          outcome.identity(),
          outcome.others(),
          sections,
          now,
          config.incompleteFreshFor(),
          config.freshFor());
    }
  }

  /** News outlives the feeds that told it, but not the discovery that it is another company's. */
  private static boolean isSame(Company company, CompanyIdentity found) {
    return company
        .identity()
        .map(
            known ->
                found != null
                    && Objects.equals(known.wikidataId(), found.wikidataId())
                    && Objects.equals(known.domain(), found.domain()))
        .orElse(false);
  }

  private static String notSure(ResearchOutcome outcome) {
    return outcome.others().all().isEmpty()
        ? "No source knows a company of this name."
        : "It is not sure which company is meant; candidates are offered.";
  }

  private void write(List<FactChange> changes, Instant now) {
    List<StoredFact> added = new ArrayList<>();
    List<ResearchFact> seenAgain = new ArrayList<>();
    List<FactLedger.Supersession> superseded = new ArrayList<>();
    for (FactChange change : changes) {
      change.ledger().added().forEach(f -> added.add(new StoredFact(change.companyId(), f)));
      seenAgain.addAll(change.ledger().seenAgain());
      superseded.addAll(change.ledger().superseded());
    }
    facts.add(added, now);
    facts.seenAgain(seenAgain);
    facts.supersede(superseded, now);
  }

  private boolean answerAndSettle(
      List<Company> done, Map<UUID, Dossier> shown, Instant promisedBefore) {
    boolean more = answer(done, shown, promisedBefore);
    if (!more) {
      done.forEach(Company::settle);
    }
    return more;
  }

  /**
   * @param promisedBefore answers promised before that are given as well; null gives none of them
   */
  private boolean answer(List<Company> done, Map<UUID, Dossier> shown, Instant promisedBefore) {
    if (done.isEmpty()) {
      return false;
    }
    Map<UUID, Company> byId =
        done.stream().collect(Collectors.toMap(Company::id, Function.identity()));
    List<OpenRequest> taken = leads.takeOfCompanies(byId.keySet(), promisedBefore, ANSWERS_AT_ONCE);
    answers.answer(taken, shown);
    return taken.size() == ANSWERS_AT_ONCE;
  }

  private RetryRule retryRule() {
    ResearchConfig.Retry retry = config.retry();
    return new RetryRule(
        retry.maxAttempts(),
        retry.firstPause(),
        retry.longestPause(),
        retry.rest(),
        retry.longestRest());
  }

  private record FactChange(UUID companyId, FactLedger ledger) {}
}
