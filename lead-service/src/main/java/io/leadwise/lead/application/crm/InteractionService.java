package io.leadwise.lead.application.crm;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
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
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Interactions with leads. A seller writes and sees those of own leads, and only own contacts. */
@ApplicationScoped
public class InteractionService {

  @Inject InteractionRepository interactions;
  @Inject LeadRepository leads;
  @Inject SellerRepository sellers;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** Records an interaction, or changes the one with the same external key. */
  @Transactional
  public Upserted<Interaction> upsert(ExternalKey key, InteractionDetails details, Viewer viewer) {
    requireReferences(details, viewer);
    Optional<Interaction> known =
        key == null ? Optional.empty() : interactions.lockByExternalKey(key);
    UUID id;
    if (known.isEmpty()) {
      Interaction interaction = new Interaction(ids.next(), key, details, clock.instant());
      interactions.persist(interaction);
      id = interaction.id();
      related.changed(Set.of(details.leadId()), "interactions");
    } else {
      Interaction interaction = known.get();
      UUID before = interaction.details().leadId();
      if (!leads.exists(before, viewer.ownerFilter())) {
        throw new NotFoundProblem("interaction", key.id());
      }
      id = interaction.id();
      if (interaction.change(details, clock.instant())) {
        related.changed(
            before.equals(details.leadId()) ? Set.of(before) : Set.of(before, details.leadId()),
            "interactions");
      }
    }
    return new Upserted<>(interactions.findById(id), known.isEmpty());
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

  private void requireReferences(InteractionDetails details, Viewer viewer) {
    if (!viewer.admin() && !details.coworkerId().equals(viewer.id())) {
      throw new ForeignOwnerException();
    }
    if (!leads.exists(details.leadId(), viewer.ownerFilter())) {
      throw new UnknownReferenceException("lead", details.leadId());
    }
    if (sellers.findById(details.coworkerId()) == null) {
      throw new UnknownReferenceException("seller", details.coworkerId());
    }
  }
}
