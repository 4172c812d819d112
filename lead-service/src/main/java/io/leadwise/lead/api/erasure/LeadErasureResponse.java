package io.leadwise.lead.api.erasure;

import io.leadwise.lead.domain.erasure.LeadErasure;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the erasure of a lead is. */
@Schema(name = "LeadErasure")
public record LeadErasureResponse(
    UUID id,
    UUID leadId,
    @Schema(description = "The lead, and those that were merged into it.") Set<UUID> leadIds,
    Status status,
    UUID requestedBy,
    Instant requestedAt,
    @Schema(description = "When the last service confirmed; null before.") Instant completedAt,
    List<ServiceProgress> services) {

  /** Whether all services have confirmed. */
  @Schema(name = "LeadErasureStatus")
  public enum Status {
    PENDING,
    COMPLETED
  }

  /** Whether a service has confirmed. */
  @Schema(name = "LeadErasureServiceStatus")
  public enum ServiceStatus {
    PENDING,
    CONFIRMED
  }

  /** What one service has done. */
  @Schema(name = "LeadErasureService")
  public record ServiceProgress(
      @Schema(examples = "research-service") String service,
      ServiceStatus status,
      @Schema(description = "How many records it deleted so far.") long records,
      @Schema(description = "Null while it has not.") Instant confirmedAt) {

    static ServiceProgress of(LeadErasure.Progress progress) {
      return new ServiceProgress(
          progress.service(),
          progress.erasedAt() == null ? ServiceStatus.PENDING : ServiceStatus.CONFIRMED,
          progress.records(),
          progress.erasedAt());
    }
  }

  static LeadErasureResponse of(LeadErasure erasure) {
    return new LeadErasureResponse(
        erasure.id(),
        erasure.leadId(),
        erasure.leadIds(),
        erasure.completedAt() == null ? Status.PENDING : Status.COMPLETED,
        erasure.requestedBy(),
        erasure.requestedAt(),
        erasure.completedAt(),
        erasure.progress().stream().map(ServiceProgress::of).toList());
  }
}
