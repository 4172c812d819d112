package io.leadwise.local.ops;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups have read; the group of a service is called as the service. */
final class Groups {

  private final Admin admin;

  Groups(Admin admin) {
    this.admin = admin;
  }

  /** How many members a group has now. */
  int members(String group) throws InterruptedException, ExecutionException {
    return admin
        .describeConsumerGroups(List.of(group))
        .describedGroups()
        .get(group)
        .get()
        .members()
        .size();
  }

  /** Where a group goes on; partitions of which it committed nothing are left out. */
  Map<TopicPartition, OffsetAndMetadata> committed(String group)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        new HashMap<>(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
    committed.values().removeIf(offset -> offset == null);
    return committed;
  }

  /** How many records of each topic the group has not read yet; topics without any are left out. */
  Map<String, Long> behind(String group) throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
    List<TopicPartition> partitions = partitions(committed);
    Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<String, Long> behind = new TreeMap<>();
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata offset = committed.get(partition);
      // What was deleted or compacted away is not waited for; nothing committed: from the
      // beginning.
      long from = Math.max(begins.get(partition), offset == null ? 0 : offset.offset());
      long left = ends.get(partition) - from;
      if (left > 0) {
        behind.merge(partition.topic(), left, Long::sum);
      }
    }
    return behind;
  }

  /** The oldest, or the newest, place of each partition. */
  Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions.stream().collect(Collectors.toMap(Function.identity(), p -> which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
        admin.listOffsets(wanted).all().get().entrySet()) {
      offsets.put(found.getKey(), found.getValue().offset());
    }
    return offsets;
  }

  /** All partitions of the topics that a group has committed anything of. */
  List<TopicPartition> partitions(Map<TopicPartition, OffsetAndMetadata> committed)
      throws InterruptedException, ExecutionException {
    List<String> topics =
        committed.keySet().stream().map(TopicPartition::topic).distinct().sorted().toList();
    List<TopicPartition> partitions = new ArrayList<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(p -> partitions.add(new TopicPartition(topic, p.partition()))));
    return partitions;
  }
}
