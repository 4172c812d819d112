package io.leadwise.lead.domain.selection;

import io.leadwise.lead.domain.runs.RunOverException;
import io.leadwise.lead.domain.value.Times;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One pass of the agent over all leads. Criteria are fixed when it starts; a checkpoint says how
 * far the selection came, and a lease says which replica works on it, so that another can go on
 * after a crash. Every change happens under the lock of its row.
 */
@Entity
@Table(name = "selection_run")
public class SelectionRun {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private RunTrigger trigger;

  @Enumerated(EnumType.STRING)
  private RunStatus status;

  private UUID requestedBy;
  private Instant startedAt;
  private Instant completedAt;
  private String failureReason;

  private Instant createdFrom;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> allowedRoles;

  private int leadLimit;
  private boolean firstActivation;

  private Integer expected;
  private boolean selectionDone;
  private int selected;
  private Instant checkpointCreatedAt;
  private UUID checkpointLeadId;

  private UUID leaseOwner;
  private Instant leasedUntil;
  private int attempts;

  private Instant cancelledAt;
  private UUID cancelledBy;
  private String cancellationReason;

  private long researched;
  private long validated;
  private long prioritized;
  private long failed;

  protected SelectionRun() {}

  /**
   * @param requestedBy the admin, or null for the schedule
   * @param first whether no run was ever started before: then only the newest few are taken
   */
  public SelectionRun(
      UUID id,
      RunTrigger trigger,
      UUID requestedBy,
      AgentSettings settings,
      boolean first,
      Instant now) {
    this.id = id;
    this.trigger = trigger;
    this.requestedBy = requestedBy;
    this.status = RunStatus.RUNNING;
    this.startedAt = Times.micros(now);
    this.createdFrom = settings.criteria().createdFrom(startedAt);
    this.allowedRoles = settings.allowedRoles();
    this.firstActivation = first;
    this.leadLimit = settings.leadLimit(first);
  }

  /** Whether the replica may select the next page now. */
  public boolean mayBeSelectedBy(UUID replica, Instant now) {
    return status == RunStatus.RUNNING
        && !selectionDone
        && (leaseOwner == null || leaseOwner.equals(replica) || leasedUntil.isBefore(now));
  }

  public void lease(UUID replica, Instant now, Duration duration) {
    leaseOwner = replica;
    leasedUntil = Times.micros(now.plus(duration));
  }

  /** How many more leads it takes, at most {@code pageSize}. */
  public int nextPageSize(int pageSize) {
    return Math.min(pageSize, leadLimit - selected);
  }

  /** Notes a selected page that ends with the given lead. */
  public void advance(int count, Instant lastCreatedAt, UUID lastLeadId) {
    selected += count;
    checkpointCreatedAt = lastCreatedAt;
    checkpointLeadId = lastLeadId;
    attempts = 0;
    if (selected >= leadLimit) {
      selectionDone = true;
    }
  }

  public void endSelection() {
    selectionDone = true;
  }

  /** Notes how many leads meet the criteria, before the first page is selected. */
  public void expect(int candidates) {
    expected = candidates;
  }

  /**
   * Stops the selection; leads in flight finish. Cancelling once more changes nothing.
   *
   * @param by the admin, or null
   * @param reason the rest of a sentence, for people
   * @throws RunOverException when the run ended by itself
   */
  public void cancel(UUID by, String reason, Instant now) {
    if (status == RunStatus.CANCELLED) {
      return;
    }
    if (status != RunStatus.RUNNING) {
      throw new RunOverException(status);
    }
    status = RunStatus.CANCELLED;
    selectionDone = true;
    cancelledAt = Times.micros(now);
    cancelledBy = by;
    cancellationReason = reason;
  }

  /**
   * Notes that a page could not be selected; the run fails after {@code maxAttempts} in a row. A
   * replica that lost the run to another one has nothing to say about it.
   */
  public void noteFailedPage(UUID replica, int maxAttempts, Instant now) {
    if (status != RunStatus.RUNNING || (leaseOwner != null && !leaseOwner.equals(replica))) {
      return;
    }
    attempts++;
    leaseOwner = null;
    leasedUntil = null;
    if (attempts >= maxAttempts) {
      selectionDone = true;
      status = RunStatus.FAILED;
      failureReason = "The selection of leads failed " + attempts + " times in a row.";
      completedAt = Times.micros(now);
    }
  }

  /** Ends the run when everything is selected and no lead is pending. */
  public void completeIfDone(RunCounts counts, Instant now) {
    if (!isOver() && selectionDone && counts.pending() == 0) {
      if (status == RunStatus.RUNNING) {
        status = RunStatus.COMPLETED;
      }
      completedAt = Times.micros(now);
      researched = counts.researched();
      validated = counts.validated();
      prioritized = counts.prioritized();
      failed = counts.failed();
    }
  }

  /** Nothing is in flight any more, and nothing about the run changes. */
  public boolean isOver() {
    return completedAt != null;
  }

  /** Whether {@link #finalCounts()} stand; a failed run gives none. */
  public boolean hasFinalCounts() {
    return isOver() && status != RunStatus.FAILED;
  }

  /** How many leads it takes; null while that is not known. */
  public Long total() {
    if (selectionDone) {
      return (long) selected;
    }
    return expected == null ? null : (long) Math.max(expected, selected);
  }

  /** The counts that stand since the run ended. */
  public RunCounts finalCounts() {
    return new RunCounts(selected, researched, validated, prioritized, failed);
  }

  public UUID id() {
    return id;
  }

  public RunTrigger trigger() {
    return trigger;
  }

  public RunStatus status() {
    return status;
  }

  public UUID requestedBy() {
    return requestedBy;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant completedAt() {
    return completedAt;
  }

  public String failureReason() {
    return failureReason;
  }

  public Instant cancelledAt() {
    return cancelledAt;
  }

  /** The admin who cancelled it or switched the agent off; null where nobody did. */
  public UUID cancelledBy() {
    return cancelledBy;
  }

  public String cancellationReason() {
    return cancellationReason;
  }

  public Instant createdFrom() {
    return createdFrom;
  }

  public List<String> allowedRoles() {
    return allowedRoles;
  }

  public int leadLimit() {
    return leadLimit;
  }

  public boolean firstActivation() {
    return firstActivation;
  }

  public boolean selectionDone() {
    return selectionDone;
  }

  public int selected() {
    return selected;
  }

  public Instant checkpointCreatedAt() {
    return checkpointCreatedAt;
  }

  public UUID checkpointLeadId() {
    return checkpointLeadId;
  }
}
