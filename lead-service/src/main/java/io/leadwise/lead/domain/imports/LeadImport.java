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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An import of leads from a file. The checkpoint is the last row that is done; a lease says which
 * replica works on it. Every change happens under the lock of its row.
 */
@Entity
@Table(name = "lead_import")
public class LeadImport {

  /** Of the latest page in the mean, so that the estimate follows the load but does not jump. */
  private static final double SPEED_WEIGHT = 0.3;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  @Enumerated(EnumType.STRING)
  private ImportFormat format;

  @Enumerated(EnumType.STRING)
  private DuplicatePolicy duplicates;

  private boolean dryRun;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> columns;

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
  private double rowsPerSecond;
  private Instant lastPageAt;
  private Instant createdAt;
  private Instant startedAt;
  private Instant completedAt;

  protected LeadImport() {}

  /**
   * @param columns names of the columns of the file, in its order
   */
  public LeadImport(
      UUID id,
      UUID requestedBy,
      ImportOrder order,
      List<String> columns,
      long sizeBytes,
      long totalRows,
      Instant now) {
    this.id = id;
    this.status = ImportStatus.PENDING;
    this.requestedBy = requestedBy;
    this.externalSource = order.externalSource();
    this.format = order.format();
    this.duplicates = order.duplicates();
    this.dryRun = order.dryRun();
    this.columns = List.copyOf(columns);
    this.sizeBytes = sizeBytes;
    this.totalRows = totalRows;
    this.createdAt = Times.micros(now);
  }

  /** Whether the replica may work on the import now. */
  public boolean mayBeWorkedOnBy(UUID replica, Instant now) {
    return !ended()
        && (leaseOwner == null || leaseOwner.equals(replica) || leasedUntil.isBefore(now));
  }

  /** Begins, or goes on, on that replica. */
  public void claim(UUID replica, Instant now, Duration duration) {
    status = ImportStatus.RUNNING;
    startedAt = startedAt == null ? Times.micros(now) : startedAt;
    // The time that nobody worked on it says nothing about its speed.
    lastPageAt = Times.micros(now);
    lease(replica, now, duration);
  }

  private void lease(UUID replica, Instant now, Duration duration) {
    leaseOwner = replica;
    leasedUntil = Times.micros(now.plus(duration));
  }

  /** Counts the results of a page, moves the checkpoint to its last row and renews the lease. */
  public void advance(List<RowResult> page, UUID replica, Instant now, Duration duration) {
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
    noteSpeed(page.size(), now);
    lease(replica, now, duration);
  }

  private void noteSpeed(int rows, Instant now) {
    double seconds = Math.max(0.001, Duration.between(lastPageAt, now).toMillis() / 1000.0);
    double latest = rows / seconds;
    rowsPerSecond =
        rowsPerSecond == 0 ? latest : (1 - SPEED_WEIGHT) * rowsPerSecond + SPEED_WEIGHT * latest;
    lastPageAt = Times.micros(now);
  }

  /** Stops it before its next page. Cancelling twice is no error. */
  public void cancel(Instant now) {
    if (status == ImportStatus.CANCELLED) {
      return;
    }
    if (ended()) {
      throw new ImportEndedException(status);
    }
    end(ImportStatus.CANCELLED, null, now);
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
    return status != ImportStatus.PENDING && status != ImportStatus.RUNNING;
  }

  /** Rows per second: of late while it runs, of the whole when it is over; 0 before. */
  public double rowsPerSecond() {
    if (!ended() || startedAt == null) {
      return rowsPerSecond;
    }
    double seconds = Duration.between(startedAt, completedAt).toMillis() / 1000.0;
    return seconds > 0 ? checkpointRow / seconds : rowsPerSecond;
  }

  /** How long the rest will take at the present speed; null when that cannot be told. */
  public Duration remaining() {
    return status != ImportStatus.RUNNING || rowsPerSecond <= 0
        ? null
        : Duration.ofMillis((long) ((totalRows - checkpointRow) / rowsPerSecond * 1000));
  }

  public ImportOrder order() {
    return new ImportOrder(externalSource, format, duplicates, dryRun);
  }

  public List<String> columns() {
    return columns;
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
