package io.leadwise.lead.application.leads;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.crm.ContactRepository;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Changes leads and announces each change in its transaction. A lead that the viewer does not own
 * is not found. {@code precondition} sees the version before the change and may refuse.
 */
@ApplicationScoped
public class LeadService {

  @Inject LeadRepository leads;
  @Inject SellerRepository sellers;
  @Inject AccountRepository accounts;
  @Inject ContactRepository contacts;
  @Inject LeadAnnouncer announcer;
  @Inject RunProgress progress;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Transactional
  public Lead create(NewLead wanted, Viewer viewer) {
    UUID owner = wanted.ownerId() == null ? viewer.id() : wanted.ownerId();
    requireOwn(owner, viewer);
    if (sellers.findById(owner) == null) {
      throw new UnknownReferenceException("seller", owner);
    }
    Instant now = clock.instant();
    Lead lead =
        new Lead(
            ids.next(),
            wanted.externalKey(),
            owner,
            wanted.details(),
            wanted.createdAt() == null ? now : wanted.createdAt(),
            now);
    List<LeadEvent> events = new ArrayList<>(List.of(new LeadEvent.Created()));
    if (wanted.accountId() != null) {
      events.addAll(connect(lead, wanted.accountId(), now));
    }
    leads.persist(lead);
    announcer.announce(List.of(new LeadChange(lead, events)));
    return lead;
  }

  /** What a lead is to become. Only an admin may give it to another seller. */
  public record Update(LeadDetails details, UUID ownerId) {}

  /**
   * @param next makes the new state from the present one
   */
  @Transactional
  public Lead update(
      UUID id, Viewer viewer, LongConsumer precondition, Function<Lead, Update> next) {
    return change(
        id,
        viewer,
        precondition,
        lead -> {
          Instant now = clock.instant();
          Update update = next.apply(lead);
          List<LeadEvent> events = new ArrayList<>(lead.update(update.details(), now));
          UUID owner = update.ownerId();
          if (!owner.equals(lead.ownerId())) {
            requireOwn(owner, viewer);
            if (sellers.findById(owner) == null) {
              throw new UnknownReferenceException("seller", owner);
            }
            events.addAll(lead.assignTo(owner, now));
          }
          return events;
        });
  }

  @Transactional
  public Lead changeEmail(UUID id, Viewer viewer, LongConsumer precondition, String email) {
    return change(id, viewer, precondition, lead -> lead.changeEmail(email, clock.instant()));
  }

  @Transactional
  public Lead connectAccount(UUID id, Viewer viewer, LongConsumer precondition, UUID account) {
    return change(id, viewer, precondition, lead -> connect(lead, account, clock.instant()));
  }

  @Transactional
  public Lead disconnectAccount(UUID id, Viewer viewer, LongConsumer precondition) {
    return change(id, viewer, precondition, lead -> lead.connectAccount(null, clock.instant()));
  }

  /** The viewer must see the contact. */
  @Transactional
  public Lead connectContact(UUID id, Viewer viewer, LongConsumer precondition, UUID contact) {
    return change(
        id,
        viewer,
        precondition,
        lead -> {
          if (!contact.equals(lead.contactId())
              && contacts.findVisible(contact, viewer.ownerFilter()).isEmpty()) {
            throw new UnknownReferenceException("contact", contact);
          }
          return lead.connectContact(contact, clock.instant());
        });
  }

  @Transactional
  public Lead disconnectContact(UUID id, Viewer viewer, LongConsumer precondition) {
    return change(id, viewer, precondition, lead -> lead.connectContact(null, clock.instant()));
  }

  /**
   * Qualifies the lead.
   *
   * @param before what is to be done with the open lead first, with what happened to it
   */
  @Transactional
  public Lead qualify(
      UUID id, Viewer viewer, LongConsumer precondition, Function<Lead, List<LeadEvent>> before) {
    return change(
        id,
        viewer,
        precondition,
        lead -> {
          List<LeadEvent> events = new ArrayList<>(before.apply(lead));
          events.addAll(lead.qualify(clock.instant()));
          return events;
        });
  }

  @Transactional
  public Lead disqualify(
      UUID id,
      Viewer viewer,
      LongConsumer precondition,
      DisqualificationReason reason,
      String comment) {
    return change(
        id, viewer, precondition, lead -> lead.disqualify(reason, comment, clock.instant()));
  }

  @Transactional
  public Lead reopen(UUID id, Viewer viewer, LongConsumer precondition) {
    return change(id, viewer, precondition, lead -> lead.reopen(clock.instant()));
  }

  private Lead change(
      UUID id, Viewer viewer, LongConsumer precondition, Function<Lead, List<LeadEvent>> change) {
    Lead lead =
        leads
            .lockVisible(id, viewer.ownerFilter())
            .orElseThrow(() -> new NotFoundProblem("lead", id));
    precondition.accept(lead.version());
    LeadChange done = new LeadChange(lead, change.apply(lead));
    announcer.announce(List.of(done));
    if (done.has(LeadEvent.Closed.class)) {
      progress.closed(List.of(id));
    }
    return lead;
  }

  private List<LeadEvent> connect(Lead lead, UUID account, Instant now) {
    if (accounts.findById(account) == null) {
      throw new UnknownReferenceException("account", account);
    }
    return lead.connectAccount(account, now);
  }

  private static void requireOwn(UUID owner, Viewer viewer) {
    if (!viewer.admin() && !owner.equals(viewer.id())) {
      throw new ForeignOwnerException();
    }
  }
}
