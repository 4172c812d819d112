package io.leadwise.lead.application.erasure;

import io.leadwise.kit.erasure.Erasures;
import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.domain.LeadMergedException;
import io.leadwise.lead.domain.erasure.ErasureConfirmation;
import io.leadwise.lead.domain.erasure.LeadErasure;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.erasure.ErasedLeadRows;
import io.leadwise.lead.persistence.erasure.ErasedLeadRows.Named;
import io.leadwise.lead.persistence.erasure.LeadErasureTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Erases people from all services, and keeps how far that is; see docs/adr/0015. */
@ApplicationScoped
public class LeadErasures {

  private static final String OURSELVES = LeadErasure.SERVICES.get(0);

  @Inject Erasures erasures;
  @Inject ErasedLeadRows rows;
  @Inject LeadErasureTable table;
  @Inject RunProgress progress;
  @Inject ErasureEvents events;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /**
   * Deletes a lead here, with those that were merged into it, and has all services forget them.
   * Asked again it answers with the same erasure.
   *
   * @param admin who asks
   * @throws LeadMergedException 409 for a merged lead: what is known of it is part of another
   */
  @Transactional
  public LeadErasure request(UUID leadId, UUID admin) {
    // First of all: whoever handles an event may wait for a row that is locked further down.
    erasures.waitForHandling();
    Optional<UUID> known = table.idByLead(leadId);
    if (known.isPresent()) {
      return get(known.get());
    }
    List<Named> family = rows.lock(leadId);
    Named asked =
        family.stream()
            .filter(lead -> lead.id().equals(leadId))
            .findFirst()
            .orElseThrow(() -> new NotFoundProblem("lead", leadId));
    if (asked.mergedInto() != null) {
      throw new LeadMergedException(leadId, asked.mergedInto());
    }
    UUID id = ids.next();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<UUID> leadIds = family.stream().map(Named::id).toList();
    List<String> keys = leadIds.stream().map(UUID::toString).toList();
    erasures.remember(keys);
    progress.erased(leadIds);
    ErasedLeadRows.Deleted deleted = rows.delete(family);
    Map<UUID, Long> records = deleted.records();
    erasures.purge(Stream.concat(keys.stream(), deleted.names().stream()).toList());
    table.insert(id, leadId, leadIds, admin, now);
    events.erased(id, leadIds, now);
    related.changed(deleted.leadsWithoutContact(), "contact");
    table.confirm(
        leadIds.stream()
            .map(
                lead ->
                    new ErasureConfirmation(
                        id, lead, OURSELVES, records.getOrDefault(lead, 0L), now))
            .toList(),
        now);
    return get(id);
  }

  /** Takes note of what other services have deleted. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void confirm(List<ErasureConfirmation> confirmations) {
    if (!confirmations.isEmpty()) {
      table.confirm(confirmations, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
  }

  @Transactional
  public LeadErasure get(UUID id) {
    return table.byIds(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundProblem("lead erasure", id));
  }

  /** Newest first. */
  @Transactional
  public Page<LeadErasure> page(Cursor cursor, int limit) {
    List<LeadErasure> found = table.page(Keyset.of(cursor), limit + 1);
    return Page.of(found, limit, last -> Cursor.of(last.requestedAt(), last.id()));
  }
}
