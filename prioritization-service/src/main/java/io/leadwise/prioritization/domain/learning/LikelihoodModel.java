package io.leadwise.prioritization.domain.learning;

/**
 * A model in force.
 *
 * @param version names it in the API and in the version of the rules
 */
public record LikelihoodModel(long version, Scorecard scorecard) {}
