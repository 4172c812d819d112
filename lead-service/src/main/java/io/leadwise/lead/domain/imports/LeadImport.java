package io.leadwise.lead.domain.imports;

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

/**
 * An import of leads from a file. The checkpoint is the last row that is done; a lease says which
 * replica works on it. Every change happens under the lock of its row.
 */
@Entity
@Table(name = "lead_import")
public class LeadImport {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  private UUID requestedBy;
  private String externalSource;
  private long sizeBytes;
  private long totalRows;
  private long checkpointRow;
  private long created;
  private long updated;
  private long skipped;
  private long failed;
  private String failureReason;
  private UUID leaseOwner;
  private Instant leasedUntil;
  private int attempts;
  private Instant createdAt;
  private Instant startedAt;
  private Instant completedAt;

  protected LeadImport() {}

  public LeadImport(
      UUID id,
      UUID requestedBy,
      String externalSource,
      long sizeBytes,
      long totalRows,
      Instant now) {
    this.id = id;
    this.status = ImportStatus.PENDING;
    this.requestedBy = requestedBy;
    this.externalSource = externalSource;
    this.sizeBytes = sizeBytes;
    this.totalRows = totalRows;
    this.createdAt = Times.micros(now);
  }

  /** Whether the replica may work on the import now. */
  public boolean mayBeWorkedOnBy(UUID replica, Instant now) {
    return !ended()
        && (leaseOwner == null || leaseOwner.equals(replica) || leasedUntil.isBefore(now));
  }

  public void lease(UUID replica, Instant now, Duration duration) {
    status = ImportStatus.RUNNING;
    startedAt = startedAt == null ? Times.micros(now) : startedAt;
    leaseOwner = replica;
    leasedUntil = Times.micros(now.plus(duration));
  }

  /** Counts the results of a page and moves the checkpoint to its last row. */
  public void advance(List<RowResult> page) {
    for (RowResult result : page) {
      switch (result.outcome()) {
        case CREATED -> created++;
        case UPDATED -> updated++;
        case SKIPPED -> skipped++;
        case FAILED -> failed++;
      }
      checkpointRow = result.row();
    }
    attempts = 0;
  }

  public void complete(Instant now) {
    end(ImportStatus.COMPLETED, null, now);
  }

  /** Ends the import; the rows before the checkpoint stay imported. */
  public void fail(String reason, Instant now) {
    end(ImportStatus.FAILED, reason, now);
  }

  /** Lets another replica go on at once. */
  public void release() {
    leaseOwner = null;
    leasedUntil = null;
  }

  /** Notes that a page could not be stored; the import fails after {@code maxAttempts} in a row. */
  public void noteFailedPage(int maxAttempts, Instant now) {
    attempts++;
    release();
    if (attempts >= maxAttempts) {
      fail(
          "The rows after row "
              + checkpointRow
              + " could not be stored, "
              + attempts
              + " times in a row.",
          now);
    }
  }

  private void end(ImportStatus outcome, String reason, Instant now) {
    status = outcome;
    failureReason = reason;
    completedAt = Times.micros(now);
    release();
  }

  public boolean ended() {
    return status == ImportStatus.COMPLETED || status == ImportStatus.FAILED;
  }

  public UUID id() {
    return id;
  }

  public ImportStatus status() {
    return status;
  }

  public UUID requestedBy() {
    return requestedBy;
  }

  public String externalSource() {
    return externalSource;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  public long totalRows() {
    return totalRows;
  }

  public long checkpointRow() {
    return checkpointRow;
  }

  public long created() {
    return created;
  }

  public long updated() {
    return updated;
  }

  public long skipped() {
    return skipped;
  }

  public long failed() {
    return failed;
  }

  public String failureReason() {
    return failureReason;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant completedAt() {
    return completedAt;
  }
}
