package io.leadwise.lead.application.leads;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import java.util.ArrayList;
import java.util.List;

/**
 * An opportunity with what connects it to a lead.
 *
 * @param through at least one, the closest first
 */
public record RelatedOpportunity(Opportunity opportunity, List<Relation> through) {

  /** What an opportunity names. */
  public enum Relation {
    LEAD,
    CONTACT,
    ACCOUNT
  }

  static RelatedOpportunity of(Opportunity opportunity, Lead lead) {
    OpportunityDetails details = opportunity.details();
    List<Relation> through = new ArrayList<>();
    if (lead.id().equals(details.leadId())) {
      through.add(Relation.LEAD);
    }
    if (lead.contactId() != null && lead.contactId().equals(details.contactId())) {
      through.add(Relation.CONTACT);
    }
    if (lead.accountId() != null && lead.accountId().equals(details.accountId())) {
      through.add(Relation.ACCOUNT);
    }
    return new RelatedOpportunity(opportunity, List.copyOf(through));
  }
}
