package io.leadwise.prioritization.domain.progress;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The leads of one seller that the agent picked first on one day, in UTC: they are counted
 * together.
 */
public record CountedDay(UUID ownerId, LocalDate selectedOn) {}
