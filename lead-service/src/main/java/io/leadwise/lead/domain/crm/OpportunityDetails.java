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
 * What is known about a possible deal. It belongs to a lead, an account or both.
 *
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
    UUID leadId) {

  public OpportunityDetails {
    name = Texts.required("name", name, 200);
    status = status == null ? OpportunityStatus.OPEN : status;
    if (accountId == null && leadId == null) {
      throw new InvalidValueException("accountId or leadId", "must be given");
    }
  }
}
