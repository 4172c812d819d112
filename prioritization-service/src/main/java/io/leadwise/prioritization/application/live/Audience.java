package io.leadwise.prioritization.application.live;

import java.time.Instant;
import java.util.UUID;

/**
 * Who follows changes.
 *
 * @param ownerId whose list; null for all lists
 * @param until when the token expires
 */
public record Audience(UUID callerId, UUID ownerId, Instant until) {}
