package io.leadwise.lead.domain.crm;

import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Money;
import io.leadwise.lead.domain.value.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What is known about a possible deal. It belongs to a lead, an account, a contact or several of
 * them.
 *
 * @param competitor who else wants to win it, or null
 * @param estimatedRevenue null when nobody estimated it
 */
@Embeddable
public record OpportunityDetails(
    String name,
    @Enumerated(EnumType.STRING) OpportunityStatus status,
    @Embedded
        @AttributeOverride(name = "amount", column = @Column(name = "estimated_revenue_amount"))
        @AttributeOverride(name = "currency", column = @Column(name = "estimated_revenue_currency"))
        Money estimatedRevenue,
    UUID accountId,
    UUID leadId,
    UUID contactId,
    String competitor) {

  public OpportunityDetails {
    name = Texts.required("name", name, 200);
    status = status == null ? OpportunityStatus.OPEN : status;
    competitor = Texts.optional("competitor", competitor, 200);
    if (accountId == null && leadId == null && contactId == null) {
      throw new InvalidValueException("accountId, leadId or contactId", "must be given");
    }
  }

  /** The same deal, related to what it was not related to before; what is known stays. */
  public OpportunityDetails relatedTo(UUID lead, UUID account, UUID contact) {
    return new OpportunityDetails(
        name,
        status,
        estimatedRevenue,
        accountId == null ? account : accountId,
        leadId == null ? lead : leadId,
        contactId == null ? contact : contactId,
        competitor);
  }
}
