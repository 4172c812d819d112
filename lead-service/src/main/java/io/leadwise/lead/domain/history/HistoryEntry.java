package io.leadwise.lead.domain.history;

import io.leadwise.lead.domain.value.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened to a lead.
 *
 * @param originLeadId the lead that it happened to, when that was merged into this one; else null
 * @param leadVersion version of the lead after it
 * @param reason why, where a reason was given; else null
 */
public record HistoryEntry(
    UUID leadId,
    UUID originLeadId,
    long leadVersion,
    Instant at,
    HistoryKind what,
    Actor actor,
    String reason,
    List<FieldChange> changes) {}
