package io.leadwise.testkit.embedded;

import java.util.Map;

/**
 * A topic to be created.
 *
 * @param name its name
 * @param partitions number of partitions, at least 1
 * @param config topic settings such as {@code cleanup.policy}; empty for the broker's defaults
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {

  public TopicSpec {
    if (partitions < 1) {
      throw new IllegalArgumentException("A topic has at least one partition: " + name);
    }
    config = Map.copyOf(config);
  }
}
