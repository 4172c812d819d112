package io.leadwise.research.domain.company;

import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.domain.summary.WrittenSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A company, researched once and shared by all its leads. It knows what leads tell about it, who it
 * turned out to be, how each section stands, and when it is to be researched next.
 */
@Entity
@Table(name = "company")
public class Company {

  @Id private UUID id;

  @Column(nullable = false)
  private String companyKey;

  private String name;
  private String domain;

  @Enumerated(EnumType.STRING)
  private DomainEvidence domainEvidence;

  private String website;
  private String country;
  private Instant createdAt;

  private boolean resolved;
  private String resolvedName;
  private String resolvedDomain;
  private String resolvedWebsite;
  private String resolvedCountry;
  private String wikidataId;
  private String wikipediaTitle;
  private String cik;
  private String lei;
  private double matchScore;
  private String matchEvidence;
  private Candidates candidates = Candidates.none();

  private String pinnedWikidataId;
  private String pinnedDomain;
  private String pinnedCik;
  private String pinnedLei;
  private UUID pinnedBy;
  private Instant pinnedAt;

  /** Counts pins and their liftings: what an update of the pin must have seen. */
  private long pinVersion;

  private Sections sections = Sections.pending();
  private WrittenSummary written = WrittenSummary.none();
  private Instant researchedAt;

  /** Until then leads are answered with what is stored, be it facts or the reason of a failure. */
  private Instant answersUntil;

  private Instant dueAt;
  private UUID leaseToken;
  private Instant leasedUntil;
  private int attempts;
  private String failure;
  private Instant parkedAt;

  /** How often in a row some source could not be asked, while others answered. */
  private int incompleteTimes;

  protected Company() {}

  /** A company that a lead asks for the first time: it is due at once. */
  public static Company asked(UUID id, CompanyClues clues, Instant at) {
    Company company = new Company();
    company.id = id;
    company.companyKey = clues.key().text();
    company.name = clues.name();
    company.domain = clues.domain();
    company.domainEvidence = clues.evidence();
    company.website = clues.website();
    company.country = clues.country();
    company.createdAt = at;
    company.dueAt = at;
    return company;
  }

  /** Takes what a research found; the company is due again when an answer is older than that. */
  public void researched(
      CompanyIdentity identity, Candidates others, Sections found, Instant at, Duration fresh) {
    resolved = identity != null;
    if (resolved) {
      resolvedName = Words.shorten(identity.name(), 200);
      resolvedDomain = identity.domain();
      resolvedWebsite = identity.website();
      resolvedCountry = identity.country();
      wikidataId = identity.wikidataId();
      wikipediaTitle = identity.wikipediaTitle();
      cik = identity.cik();
      lei = identity.lei();
      matchScore = identity.match().value();
      matchEvidence = String.join("; ", identity.match().evidence());
    }
    candidates = others;
    sections = found;
    researchedAt = at;
    answersUntil = at.plus(fresh);
    attempts = 0;
    failure = null;
    parkedAt = null;
    incompleteTimes = 0;
  }

  /** Takes what the language model wrote about what was found. */
  public void summarised(WrittenSummary summary) {
    written = summary;
  }

  /**
   * Takes what a research found in which some source could not be asked: it is tried again by
   * itself, after pauses that double.
   *
   * @param fresh pause after the first time
   * @param longest pause at most
   */
  public void researchedInPart(
      CompanyIdentity identity,
      Candidates others,
      Sections found,
      Instant at,
      Duration fresh,
      Duration longest) {
    int times = incompleteTimes;
    Duration pause = fresh.multipliedBy(1L << Math.min(20, times));
    researched(identity, others, found, at, pause.compareTo(longest) < 0 ? pause : longest);
    incompleteTimes = times + 1;
  }

  /**
   * No source could be asked. What was known before stays known. After some attempts the company is
   * parked: it rests for longer, and is shown to people.
   *
   * @param retry how often and how soon it is tried again
   */
  public void couldNotBeResearched(String reason, Instant at, RetryRule retry) {
    attempts++;
    failure = reason;
    if (researchedAt == null) {
      sections = Sections.failed(reason, at);
    }
    Duration pause = retry.pauseAfter(attempts);
    answersUntil = at.plus(pause);
    dueAt = answersUntil;
    if (parkedAt == null && retry.parksAfter(attempts)) {
      parkedAt = at;
    }
    release();
  }

  /** All leads are answered: nothing is left to do, unless some source could not be asked. */
  public void settle() {
    dueAt = isKnownInPart() ? answersUntil : null;
    release();
  }

  /** Asks for a new research now, however fresh the last one is. */
  public void refresh(Instant now) {
    dueAt = now;
    attempts = 0;
    parkedAt = null;
    incompleteTimes = 0;
    // A research under way began before: another one begins, and what it finds is not taken.
    release();
  }

  /** Takes a person's word for who it is: it is researched anew, whoever is at it now. */
  public void pin(IdentityPin pin) {
    pinnedWikidataId = pin.wikidataId();
    pinnedDomain = pin.domain();
    pinnedCik = pin.cik();
    pinnedLei = pin.lei();
    pinnedBy = pin.by();
    pinnedAt = pin.at();
    identityDecided(pin.at());
  }

  /**
   * Lets the directories decide again.
   *
   * @return false when nothing was pinned
   */
  public boolean unpin(Instant now) {
    if (pinnedAt == null) {
      return false;
    }
    pinnedWikidataId = null;
    pinnedDomain = null;
    pinnedCik = null;
    pinnedLei = null;
    pinnedBy = null;
    pinnedAt = null;
    identityDecided(now);
    return true;
  }

  /** A research that is under way asks about somebody else: without its lease it is not stored. */
  private void identityDecided(Instant now) {
    pinVersion++;
    refresh(now);
  }

  /** Returns who it is by a person's word; empty where nobody has decided. */
  public Optional<IdentityPin> pin() {
    return pinnedAt == null
        ? Optional.empty()
        : Optional.of(
            new IdentityPin(
                pinnedWikidataId, pinnedDomain, pinnedCik, pinnedLei, pinnedBy, pinnedAt));
  }

  /** Returns the number of changes of the pin. */
  public long pinVersion() {
    return pinVersion;
  }

  public boolean isLeasedBy(UUID token) {
    return token.equals(leaseToken);
  }

  private void release() {
    leaseToken = null;
    leasedUntil = null;
  }

  /** Returns whether a lead can be answered with what is stored. */
  public boolean answersNow(Instant now) {
    return answersUntil != null && answersUntil.isAfter(now);
  }

  /** Returns whether some source could not be asked the last time, while others answered. */
  public boolean isKnownInPart() {
    return incompleteTimes > 0;
  }

  /** Returns whether the last research failed, wholly or in part, and another one is planned. */
  public boolean isRetrying() {
    return isKnownInPart() || failure != null && dueAt != null;
  }

  /** Returns who the company is; empty when that is not sure enough. */
  public Optional<CompanyIdentity> identity() {
    if (!resolved) {
      return Optional.empty();
    }
    List<String> evidence =
        matchEvidence == null || matchEvidence.isEmpty()
            ? List.of()
            : List.of(matchEvidence.split("; "));
    return Optional.of(
        new CompanyIdentity(
            resolvedName,
            resolvedDomain,
            resolvedWebsite,
            wikidataId,
            wikipediaTitle,
            cik,
            lei,
            resolvedCountry,
            new MatchScore(matchScore, evidence)));
  }

  public CompanyClues clues() {
    return new CompanyClues(name, domain, domainEvidence, website, country, pin().orElse(null));
  }

  public UUID id() {
    return id;
  }

  /** Returns the best known name: resolved, else as entered, else the domain. */
  public String displayName() {
    if (resolvedName != null) {
      return resolvedName;
    }
    return name == null ? domain : name;
  }

  public Candidates candidates() {
    return candidates;
  }

  public Sections sections() {
    return sections;
  }

  /** Returns what the language model wrote; nothing where it is off or had nothing to say. */
  public WrittenSummary written() {
    return written;
  }

  /** Returns when sources last answered; empty before the first time. */
  public Optional<Instant> researchedAt() {
    return Optional.ofNullable(researchedAt);
  }

  /** Returns why the last research failed; empty when it did not. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Returns how often its research failed since it last succeeded or was refreshed. */
  public int attempts() {
    return attempts;
  }

  /** Returns since when it is parked because it keeps failing; empty when it is not. */
  public Optional<Instant> parkedAt() {
    return Optional.ofNullable(parkedAt);
  }

  /** Returns when the next research is due; empty when none is planned. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }
}
