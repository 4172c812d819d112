package io.leadwise.kubernetes.policy;

import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import io.leadwise.kubernetes.Repository;
import io.leadwise.testkit.embedded.EventTopics;
import io.leadwise.testkit.embedded.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The topics are those of the AsyncAPI index, with its partitions and settings, and one for the
 * dead letters of each topic that a service reads.
 */
public final class TopicsOfTheIndex implements Policy {

  @Override
  public List<String> problems(Manifests manifests) {
    Map<String, TopicSpec> wanted = wanted();
    List<String> problems = new ArrayList<>();
    for (Manifest topic : manifests.ofKind("KafkaTopic")) {
      TopicSpec spec = wanted.remove(topic.name());
      TopicSpec found =
          new TopicSpec(topic.name(), topic.at("/spec/partitions").asInt(), settings(topic));
      if (!found.equals(spec)) {
        problems.add(topic + " is " + found + " and should be " + spec);
      }
      if (!topic.labels().path("strimzi.io/cluster").asText().equals("leadwise")) {
        problems.add(topic + " belongs to no cluster");
      }
    }
    wanted.keySet().forEach(name -> problems.add("topic " + name + " is missing"));
    return problems;
  }

  private static Map<String, String> settings(Manifest topic) {
    return topic.at("/spec/config").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asText()));
  }

  private static Map<String, TopicSpec> wanted() {
    Map<String, TopicSpec> wanted = new TreeMap<>();
    EventTopics.all().forEach(topic -> wanted.put(topic.name(), topic));
    Map<String, Set<String>> readers = Repository.readers();
    for (TopicSpec letters : EventTopics.deadLetters(Repository.SERVICES)) {
      boolean read =
          Repository.SERVICES.stream()
              .anyMatch(
                  service ->
                      readers.get(service).stream()
                          .anyMatch(t -> letters.name().equals(deadLetters(t, service))));
      if (read) {
        wanted.put(letters.name(), letters);
      }
    }
    return wanted;
  }

  /** The topic of what a service could not handle of another topic. */
  static String deadLetters(String topic, String service) {
    return topic + "." + service + ".dlq";
  }
}
