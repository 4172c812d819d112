package io.leadwise.prioritization.domain.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What became of the leads that the agent picked in a range of days, in UTC.
 *
 * @param days by the day on which the agent picked them first; days without any are left out
 * @param sellers by the owner
 * @param conversions by tenth of the score
 * @param medianSeconds from selection to the first action; null when there was none
 */
public record Dashboard(
    LocalDate from,
    LocalDate to,
    Tally total,
    SortedMap<LocalDate, Tally> days,
    SortedMap<UUID, Tally> sellers,
    List<Conversion> conversions,
    Long medianSeconds) {}
