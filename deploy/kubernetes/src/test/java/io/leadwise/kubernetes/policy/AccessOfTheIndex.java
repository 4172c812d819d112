package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.TreeSet;

/** Each user of Kafka may do what the AsyncAPI index says that it does, and nothing else. */
public final class AccessOfTheIndex implements Policy {

  @Override
  public List<String> problems(Manifests manifests) {
    Map<String, Set<String>> wanted = wanted();
    List<String> problems = new ArrayList<>();
    for (Manifest user : manifests.ofKind("KafkaUser")) {
      Set<String> may = wanted.remove(user.name());
      Set<String> granted = granted(user);
      if (may == null) {
        problems.add(user + " is nobody's");
        continue;
      }
      difference(granted, may).forEach(right -> problems.add(user + " may also " + right));
      difference(may, granted).forEach(right -> problems.add(user + " may not " + right));
    }
    wanted.keySet().forEach(name -> problems.add("user " + name + " is missing"));
    return problems;
  }

  private static Set<String> difference(Set<String> from, Set<String> without) {
    Set<String> rest = new TreeSet<>(from);
    rest.removeAll(without);
    return rest;
  }

  private static Set<String> granted(Manifest user) {
    Set<String> rights = new TreeSet<>();
    for (JsonNode acl : user.at("/spec/authorization/acls")) {
      JsonNode resource = acl.path("resource");
      String prefix = resource.path("patternType").asText().equals("prefix") ? "*" : "";
      for (JsonNode operation : acl.path("operations")) {
        rights.add(
            operation.asText()
                + " "
                + resource.path("type").asText()
                + " "
                + resource.path("name").asText()
                + prefix);
      }
    }
    return rights;
  }

  private static Map<String, Set<String>> wanted() {
    Map<String, Set<String>> wanted = new TreeMap<>();
    Map<String, Set<String>> readers = Repository.readers();
    Map<String, Set<String>> writers = Repository.writers();
    Set<String> lag = new TreeSet<>();
    for (String service : Repository.SERVICES) {
      Set<String> rights = new TreeSet<>(Set.of("Read group " + service));
      lag.add("Describe group " + service);
      for (String topic : readers.get(service)) {
        allow(rights, "Read", topic);
        allow(rights, "Write", TopicsOfTheIndex.deadLetters(topic, service));
      }
      writers.get(service).forEach(topic -> allow(rights, "Write", topic));
      wanted.put(service, rights);
    }
    Set<String> integrators = new TreeSet<>(Set.of("Read group integrator-*"));
    readers.get("integrators").forEach(topic -> allow(integrators, "Read", topic));
    wanted.put("integrator", integrators);
    EventTopics.all().stream().map(TopicSpec::name).forEach(t -> lag.add("Describe topic " + t));
    wanted.put("lag-reader", lag);
    return wanted;
  }

  private static void allow(Set<String> rights, String operation, String topic) {
    rights.add(operation + " topic " + topic);
    rights.add("Describe topic " + topic);
  }
}
