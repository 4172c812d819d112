package io.leadwise.research.persistence;

import java.time.Duration;

/**
 * What asking for a turn came to.
 *
 * @param paused whether a pause is what stands in the way
 * @param delay until the turn; where it was not granted, how long it would have been
 */
public record TakenTurn(boolean granted, boolean paused, Duration delay) {}
