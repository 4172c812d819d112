package io.leadwise.lead.domain.snapshot;

import java.time.Instant;
import java.util.UUID;

/** A consenting co-worker with past emails or meetings with a lead (domain.md §6). */
public record Colleague(UUID sellerId, String name, int emails, int meetings, Instant latestAt) {}
