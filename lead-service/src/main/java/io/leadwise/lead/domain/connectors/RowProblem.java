package io.leadwise.lead.domain.connectors;

import java.time.Instant;

/**
 * A row that was kept apart.
 *
 * @param externalId id in the other system; where the row has none, where it stood
 * @param code why, in kebab-case
 * @param message the same as a sentence, without what the row holds
 * @param field the field that is to blame, or null
 * @param waiting whether it waits for a record that it names, and is tried again by itself
 */
public record RowProblem(
    RecordKind kind,
    String externalId,
    String code,
    String message,
    String field,
    boolean waiting,
    Instant seenAt) {}
