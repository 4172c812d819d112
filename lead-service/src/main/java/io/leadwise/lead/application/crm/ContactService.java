package io.leadwise.lead.application.crm;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.application.leads.UnknownReferenceException;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.crm.Contact;
import io.leadwise.lead.domain.crm.ContactDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.crm.ContactFilter;
import io.leadwise.lead.persistence.crm.ContactRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Contacts are people: a seller sees those at the accounts of own leads, those connected to own
 * leads or suggested for them, and those that it entered. Others are not found.
 */
@ApplicationScoped
public class ContactService {

  @Inject ContactRepository contacts;
  @Inject AccountRepository accounts;
  @Inject LeadRepository leads;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** Creates a contact, or changes the one with the same external key. */
  @Transactional
  public Upserted<Contact> upsert(ExternalKey key, ContactDetails details, Viewer viewer) {
    Optional<Contact> known = key == null ? Optional.empty() : contacts.lockByExternalKey(key);
    if (known.isEmpty()) {
      return new Upserted<>(create(key, details, viewer), true);
    }
    if (!viewer.admin()) {
      requireVisible(known.get().id(), viewer);
    }
    return new Upserted<>(changed(known.get(), key, details), false);
  }

  /** Creates a contact that the viewer sees from then on. */
  @Transactional
  public Contact create(ExternalKey key, ContactDetails details, Viewer viewer) {
    requireAccount(details);
    Contact contact = new Contact(ids.next(), key, details, viewer.ownerFilter(), clock.instant());
    contacts.persistAndFlush(contact);
    return contact;
  }

  /**
   * @param key null leaves the external key that the contact has
   * @param precondition sees the version before the change and may refuse
   */
  @Transactional
  public Contact change(
      UUID id, ExternalKey key, ContactDetails details, Viewer viewer, LongConsumer precondition) {
    requireVisible(id, viewer);
    Contact contact = contacts.findById(id, LockModeType.PESSIMISTIC_WRITE);
    precondition.accept(contact.version());
    return changed(contact, key, details);
  }

  @Transactional
  public Contact get(UUID id, Viewer viewer) {
    return requireVisible(id, viewer);
  }

  /**
   * Newest first.
   *
   * @param accountId null for all accounts
   * @param email null for all
   */
  @Transactional
  public Page<Contact> page(Viewer viewer, UUID accountId, String email, Cursor cursor, int limit) {
    List<Contact> found =
        contacts.page(
            new ContactFilter(
                viewer.ownerFilter(), accountId, email, Keyset.of(cursor), limit + 1));
    return Page.of(found, limit, contact -> Cursor.of(contact.createdAt(), contact.id()));
  }

  private Contact changed(Contact contact, ExternalKey key, ContactDetails details) {
    requireAccount(details);
    if (!contact.change(key, details, clock.instant())) {
      return contact;
    }
    contacts.flush();
    related.changed(leads.idsOfContacts(List.of(contact.id())), RelatedRecords.CONTACT);
    return contacts.findById(contact.id());
  }

  private void requireAccount(ContactDetails details) {
    if (details.accountId() != null && accounts.findById(details.accountId()) == null) {
      throw new UnknownReferenceException("account", details.accountId());
    }
  }

  private Contact requireVisible(UUID id, Viewer viewer) {
    return contacts
        .findVisible(id, viewer.ownerFilter())
        .orElseThrow(() -> new NotFoundProblem("contact", id));
  }
}
