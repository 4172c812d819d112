package io.leadwise.research.persistence;

import java.util.UUID;

/**
 * An answer that is owed.
 *
 * @param runId selection run that asked, or null
 */
public record OpenRequest(UUID id, UUID leadId, UUID runId) {}
