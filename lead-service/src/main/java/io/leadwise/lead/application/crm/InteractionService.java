package io.leadwise.lead.application.crm;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.intents.IntentReader;
import io.leadwise.lead.application.leads.ForeignOwnerException;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.application.leads.UnknownReferenceException;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.crm.Interaction;
import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.crm.InteractionFilter;
import io.leadwise.lead.persistence.crm.InteractionRepository;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Interactions with leads. A seller writes and sees those of own leads, and those with an address
 * that it took part in; it names only itself as the co-worker.
 */
@ApplicationScoped
public class InteractionService {

  @Inject InteractionRepository interactions;
  @Inject LeadRepository leads;
  @Inject SellerRepository sellers;
  @Inject RelatedRecords related;
  @Inject IntentReader intents;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /**
   * Records an interaction, or changes the one with the same external key.
   *
   * @param intentsGiven false has the intents of an email from the lead read out of its words
   */
  @Transactional
  public Upserted<Interaction> upsert(
      ExternalKey key, InteractionDetails details, boolean intentsGiven, Viewer viewer) {
    requireReferences(details, viewer);
    InteractionDetails complete = intents.complete(details, intentsGiven);
    Optional<Interaction> known =
        key == null ? Optional.empty() : interactions.lockByExternalKey(key);
    if (known.isEmpty()) {
      Interaction interaction = new Interaction(ids.next(), key, complete, clock.instant());
      interactions.persistAndFlush(interaction);
      related.changed(leadsOf(complete), "interactions");
      return new Upserted<>(interactions.findById(interaction.id()), true);
    }
    if (!viewer.admin()) {
      requireVisible(known.get().id(), viewer);
    }
    return new Upserted<>(changed(known.get(), key, complete), false);
  }

  /**
   * @param key null leaves the external key that the interaction has
   * @param precondition sees the version before the change and may refuse
   */
  @Transactional
  public Interaction change(
      UUID id,
      ExternalKey key,
      InteractionDetails details,
      boolean intentsGiven,
      Viewer viewer,
      LongConsumer precondition) {
    requireVisible(id, viewer);
    Interaction interaction = interactions.findById(id, LockModeType.PESSIMISTIC_WRITE);
    precondition.accept(interaction.version());
    requireReferences(details, viewer);
    return changed(interaction, key, intents.complete(details, intentsGiven));
  }

  @Transactional
  public Interaction get(UUID id, Viewer viewer) {
    return requireVisible(id, viewer);
  }

  /**
   * Latest first.
   *
   * @param leadId null for all leads that the viewer may see
   */
  @Transactional
  public Page<Interaction> page(Viewer viewer, UUID leadId, Cursor cursor, int limit) {
    List<Interaction> found =
        interactions.page(
            new InteractionFilter(viewer.ownerFilter(), leadId, Keyset.of(cursor), limit + 1));
    return Page.of(
        found, limit, interaction -> Cursor.of(interaction.details().at(), interaction.id()));
  }

  private Interaction changed(Interaction interaction, ExternalKey key, InteractionDetails next) {
    Set<UUID> concerned = leadsOf(interaction.details());
    if (!interaction.change(key, next, clock.instant())) {
      return interaction;
    }
    interactions.flush();
    concerned.addAll(leadsOf(next));
    related.changed(concerned, "interactions");
    return interactions.findById(interaction.id());
  }

  /** The leads that the interaction belongs to. */
  private Set<UUID> leadsOf(InteractionDetails details) {
    return details.leadId() == null
        ? new HashSet<>(leads.idsOfAddresses(Set.of(details.externalAddress())))
        : new HashSet<>(Set.of(details.leadId()));
  }

  private Interaction requireVisible(UUID id, Viewer viewer) {
    return interactions
        .findVisible(id, viewer.ownerFilter())
        .orElseThrow(() -> new NotFoundProblem("interaction", id));
  }

  private void requireReferences(InteractionDetails details, Viewer viewer) {
    if (!viewer.admin() && !details.coworkerId().equals(viewer.id())) {
      throw new ForeignOwnerException();
    }
    if (details.leadId() != null && !leads.exists(details.leadId(), viewer.ownerFilter())) {
      throw new UnknownReferenceException("lead", details.leadId());
    }
    if (sellers.findById(details.coworkerId()) == null) {
      throw new UnknownReferenceException("seller", details.coworkerId());
    }
  }
}
