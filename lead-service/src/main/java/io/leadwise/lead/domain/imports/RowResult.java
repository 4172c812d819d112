package io.leadwise.lead.domain.imports;

import java.util.UUID;

/**
 * The result of one row.
 *
 * @param row number of the row, 1 is the first one after the header
 * @param leadId null when the row failed
 * @param reason why it failed or was skipped, in words for the person who imports
 */
public record RowResult(
    long row, RowOutcome outcome, String externalId, UUID leadId, String reason) {}
