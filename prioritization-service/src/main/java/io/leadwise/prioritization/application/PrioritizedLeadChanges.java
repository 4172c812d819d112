package io.leadwise.prioritization.application;

import io.leadwise.prioritization.config.LiveConfig;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.JournalEntry;
import io.leadwise.prioritization.domain.change.ListChanges;
import io.leadwise.prioritization.domain.insight.PrioritizedLead;
import io.leadwise.prioritization.persistence.InsightChangeRepository;
import io.leadwise.prioritization.persistence.PrioritizedLeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What changed in a seller's list, for whoever read it before. Which leads to look at tells the
 * journal of live updates; what became of each tells the list as it stands, so that a lead that
 * left and came back is simply there.
 */
@ApplicationScoped
public class PrioritizedLeadChanges {

  /**
   * How much further back than a time is read: an entry has the time of its change and can be seen
   * when its transaction ends, and clocks of replicas differ.
   */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final PrioritizedLeadRepository leads;
  private final InsightChangeRepository journal;
  private final Consents consents;
  private final LiveConfig config;
  private final Clock clock;

  PrioritizedLeadChanges(
      PrioritizedLeadRepository leads,
      InsightChangeRepository journal,
      Consents consents,
      LiveConfig config,
      Clock clock) {
    this.leads = leads;
    this.journal = journal;
    this.consents = consents;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What changed behind a place.
   *
   * @param limit most changes to look at, 1 or more
   * @throws ConsentRequiredException when the seller has not consented
   * @throws ChangesForgottenException when the place is too old, or none that was given out
   */
  public ListChanges since(UUID ownerId, ChangePlace place, int limit) {
    consents.require(ownerId);
    ChangePlace head = journal.head();
    if (place.compareTo(journal.floor()) < 0 || place.compareTo(head) > 0) {
      throw new ChangesForgottenException();
    }
    return read(ownerId, place, head, limit);
  }

  /**
   * What changed since a time, and perhaps shortly before it.
   *
   * @param limit most changes to look at, 1 or more
   * @throws ConsentRequiredException when the seller has not consented
   * @throws ChangesForgottenException when that is too long ago
   */
  public ListChanges since(UUID ownerId, Instant time, int limit) {
    consents.require(ownerId);
    Instant from = time.minus(MARGIN);
    ChangePlace head = journal.head();
    if (!isRemembered(from)) {
      throw new ChangesForgottenException();
    }
    ChangePlace before = journal.placeBefore(ownerId, from).orElse(head);
    return read(ownerId, before, head, limit);
  }

  private boolean isRemembered(Instant from) {
    if (journal.floor().position() == 0) {
      return true;
    }
    Instant reach = journal.oldest().orElseGet(() -> clock.instant().minus(config.retention()));
    return !from.isBefore(reach);
  }

  private ListChanges read(UUID ownerId, ChangePlace after, ChangePlace head, int limit) {
    List<JournalEntry> entries = journal.read(after, head, ownerId, limit);
    boolean more = entries.size() == limit;
    Set<UUID> touched =
        entries.stream().map(entry -> entry.change().leadId()).collect(Collectors.toSet());
    List<PrioritizedLead> listed = touched.isEmpty() ? List.of() : leads.listed(ownerId, touched);
    listed.forEach(lead -> touched.remove(lead.key().leadId()));
    return new ListChanges(
        listed,
        touched.stream().sorted().toList(),
        more ? entries.get(limit - 1).place() : head,
        more);
  }
}
