package io.leadwise.lead.domain.connectors;

import io.leadwise.lead.domain.value.Times;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a connection is. A lease says which replica works on it; every change happens under the
 * lock of its row. What was counted is of the latest run.
 */
@Entity
@Table(name = "connection_state")
public class ConnectionState {

  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  @Id private String name;

  @Enumerated(EnumType.STRING)
  private ConnectionStatus status;

  private boolean fullRequested;
  private boolean runAgain;
  private Instant nextRunAt;
  private Instant startedAt;
  private Instant endedAt;
  private Instant succeededAt;
  private long created;
  private long updated;
  private long unchanged;
  private long removed;
  private long failed;
  private int attempts;
  private String errorCode;
  private String errorMessage;
  private Instant errorAt;
  private UUID leaseOwner;
  private Instant leasedUntil;

  protected ConnectionState() {}

  /** A connection that never ran; it is due at once. */
  public ConnectionState(String name, Instant now) {
    this.name = name;
    this.status = ConnectionStatus.IDLE;
    this.nextRunAt = Times.micros(now);
  }

  /** Whether that replica holds the lease: what another one still tries is refused. */
  public boolean isHeldBy(UUID replica) {
    return replica.equals(leaseOwner);
  }

  private boolean isHeld(Instant now) {
    return leaseOwner != null && !leasedUntil.isBefore(now);
  }

  /**
   * Begins a run on that replica, or goes on with one that was left behind or had to wait.
   *
   * @return whether everything is to be read anew
   */
  public boolean claim(UUID replica, Instant now, Duration lease) {
    if (status != ConnectionStatus.RUNNING && status != ConnectionStatus.WAITING) {
      startedAt = Times.micros(now);
      endedAt = null;
      runAgain = false;
      count(SyncCounts.NONE);
    }
    status = ConnectionStatus.RUNNING;
    renew(replica, now, lease);
    boolean full = fullRequested;
    fullRequested = false;
    return full;
  }

  /** Counts a page and renews the lease. */
  public void advance(SyncCounts page, UUID replica, Instant now, Duration lease) {
    count(counts().plus(page));
    renew(replica, now, lease);
  }

  private void renew(UUID replica, Instant now, Duration lease) {
    leaseOwner = replica;
    leasedUntil = Times.micros(now.plus(lease));
  }

  /**
   * Has it run as soon as possible; one that the other system asked to wait goes on after that.
   *
   * @param full whether to read everything anew
   * @throws ConnectionBusyException 409 while it runs
   */
  public void request(boolean full, Instant now) {
    if (status == ConnectionStatus.RUNNING && isHeld(now)) {
      throw new ConnectionBusyException(name);
    }
    fullRequested = fullRequested || full;
    // A wait that the other system asked for is kept.
    nextRunAt = status == ConnectionStatus.WAITING ? nextRunAt : Times.micros(now);
  }

  /**
   * Has it run at that time, unless it would do so earlier; after the run that is at work, which
   * may have passed what is announced. Waits that the other system asked for, and those after
   * failures, are kept.
   */
  public void announce(Instant at) {
    if (status == ConnectionStatus.IDLE) {
      nextRunAt = nextRunAt.isBefore(at) ? nextRunAt : Times.micros(at);
    } else {
      runAgain = true;
    }
  }

  /** Ends the run; the next one is due an interval later, or at once when there is news. */
  public void complete(Instant now, Duration every) {
    status = ConnectionStatus.IDLE;
    endedAt = Times.micros(now);
    succeededAt = endedAt;
    attempts = 0;
    nextRunAt = Times.micros(runAgain ? now : now.plus(every));
    release();
  }

  /** Lets the run go on at that time. */
  public void pause(Instant until) {
    status = ConnectionStatus.WAITING;
    nextRunAt = Times.micros(until);
    release();
  }

  /**
   * Ends the run; the next one begins where this one stood, the later the more often it failed.
   *
   * @param message a sentence that holds no personal data and no secret
   */
  public void fail(String code, String message, Instant now) {
    status = ConnectionStatus.FAILED;
    endedAt = Times.micros(now);
    errorCode = code;
    errorMessage = message;
    errorAt = endedAt;
    attempts++;
    nextRunAt =
        Times.micros(
            now.plus(FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS))));
    release();
  }

  /** Lets another replica go on at once. */
  public void release() {
    leaseOwner = null;
    leasedUntil = null;
  }

  private void count(SyncCounts counts) {
    created = counts.created();
    updated = counts.updated();
    unchanged = counts.unchanged();
    removed = counts.removed();
    failed = counts.failed();
  }

  public SyncCounts counts() {
    return new SyncCounts(created, updated, unchanged, removed, failed);
  }

  public String name() {
    return name;
  }

  public ConnectionStatus status() {
    return status;
  }

  public Instant nextRunAt() {
    return nextRunAt;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public Instant succeededAt() {
    return succeededAt;
  }

  public String errorCode() {
    return errorCode;
  }

  public String errorMessage() {
    return errorMessage;
  }

  public Instant errorAt() {
    return errorAt;
  }
}
