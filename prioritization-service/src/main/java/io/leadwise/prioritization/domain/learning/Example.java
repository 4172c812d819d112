package io.leadwise.prioritization.domain.learning;

import java.time.Instant;

/**
 * What was known about a lead when it was selected, and how it ended.
 *
 * @param ruleScore points that the rules gave then, 0 to 100
 * @param closedAt orders examples by time
 */
public record Example(FeatureRow features, double ruleScore, boolean qualified, Instant closedAt) {}
