package io.leadwise.prioritization.domain.learning;

/**
 * Which model scores.
 *
 * @param version grows with each change
 * @param modelVersion null while the rules alone score
 * @param automatic whether the next model that beats the rules takes over by itself
 */
public record ActiveModel(long version, Long modelVersion, boolean automatic) {}
