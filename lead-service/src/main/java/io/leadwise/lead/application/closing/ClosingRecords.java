package io.leadwise.lead.application.closing;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.application.closing.ClosingWishes.AccountWish;
import io.leadwise.lead.application.closing.ClosingWishes.ContactWish;
import io.leadwise.lead.application.closing.ClosingWishes.OpportunityWish;
import io.leadwise.lead.application.leads.UnknownReferenceException;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.Qualification.Part;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.crm.Account;
import io.leadwise.lead.domain.crm.AccountDetails;
import io.leadwise.lead.domain.crm.Contact;
import io.leadwise.lead.domain.crm.ContactDetails;
import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.crm.ContactRepository;
import io.leadwise.lead.persistence.crm.OpportunityRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Finds or makes the records that a qualified lead goes on as. */
@ApplicationScoped
class ClosingRecords {

  @Inject AccountRepository accounts;
  @Inject ContactRepository contacts;
  @Inject OpportunityRepository opportunities;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  Part account(Lead lead, AccountWish wish) {
    if (wish.id() != null) {
      if (accounts.findById(wish.id()) == null) {
        throw new UnknownReferenceException("account", wish.id());
      }
      return new Part(wish.id(), false);
    }
    if (lead.accountId() != null) {
      return new Part(lead.accountId(), false);
    }
    LeadDetails known = lead.details();
    Account account =
        new Account(
            ids.next(),
            null,
            new AccountDetails(
                given("account.name", either(wish.name(), known.companyName())),
                either(wish.website(), known.website()),
                either(wish.industry(), known.industry()),
                either(wish.country(), known.country()),
                either(wish.employees(), known.employees())),
            clock.instant());
    accounts.persistAndFlush(account);
    return new Part(account.id(), true);
  }

  /**
   * @param account what the contact belongs to, or null
   */
  Part contact(Lead lead, ContactWish wish, UUID account, Viewer viewer) {
    if (wish.id() != null) {
      if (!wish.id().equals(lead.contactId())
          && contacts.findVisible(wish.id(), viewer.ownerFilter()).isEmpty()) {
        throw new UnknownReferenceException("contact", wish.id());
      }
      return new Part(wish.id(), false);
    }
    if (lead.contactId() != null) {
      return new Part(lead.contactId(), false);
    }
    LeadDetails known = lead.details();
    Contact contact =
        new Contact(
            ids.next(),
            null,
            new ContactDetails(
                account,
                either(wish.firstName(), known.firstName()),
                either(wish.lastName(), known.lastName()),
                either(wish.email(), known.email()),
                either(wish.phone(), known.phone()),
                either(wish.jobTitle(), known.jobTitle())),
            viewer.ownerFilter(),
            clock.instant());
    contacts.persistAndFlush(contact);
    return new Part(contact.id(), true);
  }

  Part opportunity(Lead lead, OpportunityWish wish, UUID account, UUID contact, Viewer viewer) {
    if (wish.id() != null) {
      return link(lead, wish.id(), account, contact, viewer);
    }
    Opportunity opportunity =
        new Opportunity(
            ids.next(),
            null,
            new OpportunityDetails(
                given("opportunity.name", either(wish.name(), name(lead.details()))),
                null,
                wish.estimatedRevenue(),
                account,
                lead.id(),
                contact,
                wish.competitor()),
            clock.instant());
    opportunities.persistAndFlush(opportunity);
    return new Part(opportunity.id(), true);
  }

  private Part link(Lead lead, UUID id, UUID account, UUID contact, Viewer viewer) {
    Opportunity opportunity =
        opportunities
            .findVisible(id, viewer.ownerFilter())
            .orElseThrow(() -> new UnknownReferenceException("opportunity", id));
    UUID other = opportunity.details().leadId();
    if (other != null && !other.equals(lead.id())) {
      throw new InvalidValueException("opportunity.id", "belongs to another lead");
    }
    opportunity.change(
        null, opportunity.details().relatedTo(lead.id(), account, contact), clock.instant());
    opportunities.flush();
    return new Part(id, false);
  }

  private static String name(LeadDetails details) {
    return details.companyName() != null
        ? details.companyName()
        : ContactDetails.displayName(details.firstName(), details.lastName(), null);
  }

  private static String given(String field, String value) {
    if (value == null) {
      throw new InvalidValueException(field, "must be given: the lead does not tell it");
    }
    return value;
  }

  private static <T> T either(T wished, T known) {
    return wished == null ? known : wished;
  }
}
