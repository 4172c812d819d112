package io.leadwise.prioritization.domain.priority;

/**
 * The rules that an admin published.
 *
 * @param version 0 for the defaults of the settings; then 1, 2, 3 …
 * @param likelihood most points of the learned factor while a model is in force, 1 to 50; the
 *     others share the rest
 */
public record PublishedRules(long version, PriorityRules rules, int likelihood) {

  /** More would let the learned factor outweigh all rules together. */
  public static final int MOST_LIKELIHOOD = 50;

  public PublishedRules {
    if (likelihood < 1 || likelihood > MOST_LIKELIHOOD) {
      throw new IllegalArgumentException(
          "The maximum of the likelihood must be between 1 and " + MOST_LIKELIHOOD + ".");
    }
  }

  public PublishedRules withVersion(long next) {
    return new PublishedRules(next, rules, likelihood);
  }
}
