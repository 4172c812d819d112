package io.leadwise.lead.domain.findings;

import io.leadwise.lead.domain.EmailVerdict;
import io.leadwise.lead.domain.Lead;

/**
 * A lead with what the other services found out about it.
 *
 * @param emailVerdict null while there is none on the address that the lead has now
 * @param fit null while there is no insight
 */
public record LeadView(Lead lead, EmailVerdict emailVerdict, LeadFit fit) {}
