package io.leadwise.lead.domain.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * That a person is to be erased, and how far that is. Only ids: nothing about the person is kept.
 *
 * @param leadId the lead that was asked for
 * @param completedAt null while a service has not confirmed
 * @param parts one per lead and service: leads that were merged into the one asked for go along
 */
public record LeadErasure(
    UUID id,
    UUID leadId,
    UUID requestedBy,
    Instant requestedAt,
    Instant completedAt,
    List<Part> parts) {

  /** Who holds something on leads and has to confirm. */
  public static final List<String> SERVICES =
      List.of(
          "lead-service",
          "research-service",
          "email-validation-service",
          "prioritization-service",
          "consent-service");

  /**
   * What one service says about one lead.
   *
   * @param records null while it has not confirmed
   */
  public record Part(UUID leadId, String service, Long records, Instant erasedAt) {}

  /**
   * What a service has done about all leads of the erasure.
   *
   * @param erasedAt null while it has not confirmed each of them
   */
  public record Progress(String service, long records, Instant erasedAt) {}

  public Set<UUID> leadIds() {
    return parts.stream().map(Part::leadId).collect(Collectors.toCollection(TreeSet::new));
  }

  /** One per service, in a fixed order. */
  public List<Progress> progress() {
    return SERVICES.stream().map(this::progress).toList();
  }

  private Progress progress(String service) {
    List<Part> own = parts.stream().filter(part -> part.service().equals(service)).toList();
    boolean pending = own.stream().anyMatch(part -> part.erasedAt() == null);
    return new Progress(
        service,
        own.stream().filter(part -> part.records() != null).mapToLong(Part::records).sum(),
        pending ? null : own.stream().map(Part::erasedAt).max(Instant::compareTo).orElse(null));
  }
}
