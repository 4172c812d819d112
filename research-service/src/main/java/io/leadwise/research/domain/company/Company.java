package io.leadwise.research.domain.company;

import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.domain.summary.WrittenSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A company, researched once and shared by all its leads. It knows what leads tell about it, who it
 * turned out to be, how each section stands, and when it is to be researched next.
 */
public class Company {

  private final UUID id;
  private CompanyClues clues;
  private boolean resolved;
  private CompanyIdentity identity;
  private Candidates candidates;
  private long pinVersion;
  private Sections sections;
  private WrittenSummary written;
  private Instant researchedAt;
  private Instant answersUntil;
  private Instant dueAt;
  private UUID leaseToken;
  private Instant leasedUntil;
  private int attempts;
  private String failure;
  private Instant parkedAt;
  private int incompleteTimes;

  /** A company as it was kept. */
  public Company(CompanyState state) {
    id = state.id();
    clues = state.clues();
    resolved = state.resolved();
    identity = state.identity();
    candidates = state.candidates();
    pinVersion = state.pinVersion();
    sections = state.sections();
    written = state.written();
    researchedAt = state.researchedAt();
    answersUntil = state.answersUntil();
    dueAt = state.dueAt();
    leaseToken = state.leaseToken();
    leasedUntil = state.leasedUntil();
    attempts = state.attempts();
    failure = state.failure();
    parkedAt = state.parkedAt();
    incompleteTimes = state.incompleteTimes();
  }

  /** Returns what is to be kept. */
  public CompanyState state() {
    return new CompanyState(
        id,
        clues,
        resolved,
        identity,
        candidates,
        pinVersion,
        sections,
        written,
        researchedAt,
        answersUntil,
        dueAt,
        leaseToken,
        leasedUntil,
        attempts,
        failure,
        parkedAt,
        incompleteTimes);
  }

  /** A company that a lead asks for the first time: it is due at once. */
  public static Company asked(UUID id, CompanyClues clues, Instant at) {
    return new Company(
        new CompanyState(
            id,
            clues,
            false,
            null,
            Candidates.none(),
            0,
            Sections.pending(),
            WrittenSummary.none(),
            null,
            null,
            at,
            null,
            null,
            0,
            null,
            null,
            0));
  }

  /** Takes what a research found; the company is due again when an answer is older than that. */
  public void researched(
      CompanyIdentity known, Candidates others, Sections found, Instant at, Duration fresh) {
    resolved = known != null;
    if (resolved) {
      identity = known.called(Words.shorten(known.name(), 200));
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
      CompanyIdentity known,
      Candidates others,
      Sections found,
      Instant at,
      Duration fresh,
      Duration longest) {
    int times = incompleteTimes;
    Duration pause = fresh.multipliedBy(1L << Math.min(20, times));
    researched(known, others, found, at, pause.compareTo(longest) < 0 ? pause : longest);
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
    clues = clues.pinnedAs(pin);
    identityDecided(pin.at());
  }

  /**
   * Lets the directories decide again.
   *
   * @return false when nothing was pinned
   */
  public boolean unpin(Instant now) {
    if (clues.pin() == null) {
      return false;
    }
    clues = clues.pinnedAs(null);
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
    return Optional.ofNullable(clues.pin());
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
    return Optional.ofNullable(identity).filter(it -> resolved);
  }

  public CompanyClues clues() {
    return clues;
  }

  public UUID id() {
    return id;
  }

  /** Returns the best known name: resolved, else as entered, else the domain. */
  public String displayName() {
    if (identity != null) {
      return identity.name();
    }
    return clues.name() == null ? clues.domain() : clues.name();
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
