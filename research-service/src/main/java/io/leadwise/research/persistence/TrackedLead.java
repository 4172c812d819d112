package io.leadwise.research.persistence;

import java.util.UUID;

/**
 * What is kept about a lead here: nothing of the person.
 *
 * @param companyId null when the lead names no company
 * @param noCompanyReason why there is none, else null
 */
public record TrackedLead(
    UUID leadId, long leadVersion, UUID ownerId, UUID companyId, String noCompanyReason) {}
