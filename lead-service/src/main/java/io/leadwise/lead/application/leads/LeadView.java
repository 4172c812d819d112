package io.leadwise.lead.application.leads;

import io.leadwise.lead.domain.EmailVerdict;
import io.leadwise.lead.domain.Lead;

/**
 * A lead with the verdict on its address.
 *
 * @param emailVerdict null while there is none on the address that the lead has now
 */
public record LeadView(Lead lead, EmailVerdict emailVerdict) {}
