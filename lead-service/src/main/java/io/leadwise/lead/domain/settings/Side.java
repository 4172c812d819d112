package io.leadwise.lead.domain.settings;

import io.leadwise.lead.domain.selection.SelectionCriteria;
import java.time.Instant;
import java.util.List;

/**
 * One of the two sets of settings that a dry run compares.
 *
 * @param createdFrom earliest creation that counts now
 * @param limit how many leads the next run takes
 */
public record Side(
    boolean active,
    SelectionCriteria criteria,
    Instant createdFrom,
    int limit,
    List<String> handRaiserSources) {}
