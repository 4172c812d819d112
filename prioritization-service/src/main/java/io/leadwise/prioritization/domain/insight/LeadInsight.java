package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.priority.Priority;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.priority.ScoreChange;
import io.leadwise.prioritization.domain.priority.ScoreChange.Cause;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything the agent knows about one lead, joined from news of several services. Each section
 * carries a version, and only a higher one replaces it (house law 3): any order of arrival,
 * duplicates and late news lead to the same insight.
 */
public final class LeadInsight {
  private final UUID leadId;
  private final boolean fresh;
  private final Set<Part> changed = EnumSet.noneOf(Part.class);
  private long version;
  private boolean erased;
  private LeadSnapshot lead;
  private Selection selection;
  private Closing closing;
  private Research research;
  private EmailVerdict email;
  private Instant deadlineAt;
  private Instant gaveUpAt;
  private Assessment assessment;
  private Publication publication;
  private Instant updatedAt;
  private FeatureRow features;
  private LeadSnapshot picked;
  private ScoreChange scoreChange;
  private boolean dirty;

  /** What is stored about a lead. */
  public LeadInsight(LeadInsightState state) {
    this(state, false);
  }

  /** A lead of which nothing is stored yet. */
  public static LeadInsight unknown(UUID leadId) {
    return new LeadInsight(LeadInsightState.unknown(leadId), true);
  }

  private LeadInsight(LeadInsightState state, boolean fresh) {
    this.fresh = fresh;
    leadId = state.leadId();
    version = state.version();
    erased = state.erased();
    lead = state.lead();
    selection = state.selection();
    closing = state.closing();
    research = state.research();
    email = state.email();
    deadlineAt = state.deadlineAt();
    gaveUpAt = state.gaveUpAt();
    assessment = state.assessment();
    publication = state.publication();
    updatedAt = state.updatedAt();
    features = state.features();
  }

  void learn(LeadSnapshot next) {
    if (erased || (lead != null && next.version() <= lead.version())) {
      return;
    }
    if (lead != null && !next.hasEmail(lead.email())) {
      gaveUpAt = null;
    }
    lead = next;
    touch(Part.LEAD);
  }

  /**
   * @param asPicked the lead as it was picked; by now a later state may be known
   */
  void select(Selection next, LeadSnapshot asPicked) {
    if (erased || !next.isLaterThan(selection)) {
      return;
    }
    selection = next;
    picked = asPicked;
    deadlineAt = null;
    gaveUpAt = null;
    touch();
  }

  void learn(Research next) {
    if (erased || (research != null && next.version() <= research.version())) {
      return;
    }
    research = next;
    touch(Part.RESEARCH);
  }

  void learn(EmailVerdict next) {
    if (erased || (email != null && next.version() <= email.version())) {
      return;
    }
    email = next;
    touch(Part.EMAIL);
  }

  void close(Closing next) {
    if (erased || (closing != null && next.leadVersion() <= closing.leadVersion())) {
      return;
    }
    closing = next;
    touch();
  }

  void erase() {
    if (erased) {
      return;
    }
    erased = true;
    lead = null;
    selection = null;
    closing = null;
    research = null;
    email = null;
    deadlineAt = null;
    gaveUpAt = null;
    assessment = null;
    features = null;
    picked = null;
    touch(Part.values());
  }

  /** Ends the waiting for missing answers: their sections become FAILED. */
  public void giveUp(Instant now) {
    if (deadlineAt != null && !now.isBefore(deadlineAt)) {
      deadlineAt = null;
      gaveUpAt = now;
      touch();
    }
  }

  /**
   * Draws the conclusions from what is known now.
   *
   * @param consented whether the owner consented; without it no action is published
   * @param patience how long missing answers are waited for
   * @return the revision to publish: when all answers to the latest selection are in (or were
   *     waited for long enough), and afterwards when something material changed
   */
  public Optional<InsightRevision> assess(
      Assessor assessor, boolean consented, Duration patience, Instant now) {
    if (erased || lead == null || selection == null) {
      return Optional.empty();
    }
    boolean unanswered = isAnswerMissing();
    boolean missing = isOpen() && unanswered;
    if (!unanswered) {
      changeWaiting(null, null);
    } else if (!isOpen()) {
      changeWaiting(null, gaveUpAt);
    } else if (gaveUpAt == null && deadlineAt == null) {
      changeWaiting(now.plus(patience), null);
    }
    if (picked != null) {
      features = assessor.featuresOf(picked, selection.selectedAt());
      touch(Part.FEATURES);
    }
    Assessment next = assessWith(assessor);
    if (!next.equals(assessment)) {
      noteScore(next.priority(), now);
      assessment = next;
      touch(Part.ASSESSMENT);
    }
    return revision(missing && gaveUpAt == null, consented, now);
  }

  private void noteScore(Priority next, Instant now) {
    Priority present = assessment == null ? null : assessment.priority();
    if (!ScoreChange.isOne(present, next)) {
      return;
    }
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    if (picked != null) {
      causes.add(Cause.SELECTION);
    }
    if (changed.contains(Part.LEAD)) {
      causes.add(Cause.LEAD);
    }
    if (changed.contains(Part.RESEARCH)) {
      causes.add(Cause.RESEARCH);
    }
    if (present != null && !present.rulesVersion().equals(next.rulesVersion())) {
      causes.add(Cause.RULES);
    }
    scoreChange = ScoreChange.of(leadId, now, present, next, causes);
  }

  /** How the last assessment changed the score; empty when it did not. */
  public Optional<ScoreChange> scoreChange() {
    return Optional.ofNullable(scoreChange);
  }

  private Optional<InsightRevision> revision(boolean waiting, boolean consented, Instant now) {
    boolean answered = publication != null && selection.sameAs(publication.answered());
    SuggestedAction action = consented && isOpen() ? assessment.action() : null;
    // An action must not stay public a moment longer than the consent to it.
    boolean withdrawn = publication != null && publication.withAction() && action == null;
    if (waiting && !withdrawn) {
      return Optional.empty();
    }
    Selection answers = waiting ? publication.answered() : selection;
    long number = publication == null ? 1 : publication.revision() + 1;
    InsightRevision next = revision(number, answers, action, now);
    String fingerprint = Fingerprint.of(next);
    if (publication != null
        && fingerprint.equals(publication.fingerprint())
        && (answered || waiting)) {
      return Optional.empty();
    }
    publication = new Publication(number, fingerprint, answers, action != null);
    touch();
    return Optional.of(next);
  }

  private InsightRevision revision(
      long number, Selection answers, SuggestedAction action, Instant now) {
    return new InsightRevision(
        leadId,
        lead.externalId(),
        number,
        lead.ownerId(),
        lead.version(),
        answers.runId(),
        status(),
        assessment.sections().isComplete(),
        gaveUpAt != null,
        lead.companyName(),
        research == null ? null : research.company(),
        assessment.sections(),
        assessment.priority(),
        assessment.fit(),
        verdict(),
        research == null ? List.of() : research.facts(),
        action,
        now);
  }

  /** What would follow under other rules; changes nothing. */
  public Assessment assessWith(Assessor assessor) {
    return assessor.assess(lead, research, verdict(), selection.selectedAt(), sections(), features);
  }

  /** The status after all news: a closing counts until a later version of the lead says else. */
  public LeadStatus status() {
    return closing != null && closing.leadVersion() >= lead.version()
        ? closing.outcome()
        : lead.status();
  }

  public boolean isOpen() {
    return status() == LeadStatus.OPEN;
  }

  /** The verdict, if it was made for the address that the lead has now; else null. */
  public EmailVerdict verdict() {
    return email != null && lead != null && lead.hasEmail(email.email()) ? email : null;
  }

  private boolean isAnswerMissing() {
    EmailVerdict verdict = verdict();
    boolean researched =
        research != null
            && selection.isAnsweredBy(
                research.runId(), research.leadVersion(), research.completedAt());
    boolean validated =
        verdict != null
            && selection.isAnsweredBy(
                verdict.runId(), verdict.leadVersion(), verdict.validatedAt());
    return !researched || !validated;
  }

  private Sections sections() {
    Section missing = gaveUpAt == null ? Section.PENDING : Section.noAnswerInTime(gaveUpAt);
    return Sections.of(research, verdict(), missing);
  }

  private void changeWaiting(Instant deadline, Instant gaveUp) {
    if (deadlineAt != deadline || gaveUpAt != gaveUp) {
      deadlineAt = deadline;
      gaveUpAt = gaveUp;
      touch();
    }
  }

  private void touch(Part... parts) {
    dirty = true;
    changed.addAll(List.of(parts));
  }

  /** Marks what was learned as of now; without news it does nothing. */
  public void stamp(Instant now) {
    if (dirty) {
      version++;
      updatedAt = now;
    }
  }

  public boolean isDirty() {
    return dirty;
  }

  /** Tells whether nothing is stored about the lead yet. */
  public boolean isFresh() {
    return fresh;
  }

  public boolean isErased() {
    return erased;
  }

  public boolean wasPublished() {
    return publication != null;
  }

  /** The documents that differ from what is stored. */
  public Set<Part> changedParts() {
    return Set.copyOf(changed);
  }

  public UUID leadId() {
    return leadId;
  }

  /** Where a lead with that priority stands in the order. */
  public RankKey rankKey(Priority priority) {
    return new RankKey(lead.handRaiser(), priority.score(), lead.createdAt(), leadId);
  }

  /** Seller who owns the lead; null while the lead is not known. */
  public UUID ownerId() {
    return lead == null ? null : lead.ownerId();
  }

  public LeadInsightState state() {
    return new LeadInsightState(
        leadId,
        version,
        erased,
        lead,
        selection,
        closing,
        research,
        email,
        deadlineAt,
        gaveUpAt,
        assessment,
        publication,
        updatedAt,
        features);
  }
}
