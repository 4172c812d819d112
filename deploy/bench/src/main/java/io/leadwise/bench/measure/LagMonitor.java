package io.leadwise.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Samples, each second, how far each consumer group is behind on each topic. */
public final class LagMonitor implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final long LIMIT_SECONDS = 10;

  private final Admin admin;
  private final Set<String> groups;
  private final Map<Lane, List<Milestones.Point>> samples = new TreeMap<>();
  private final Ticker ticker;
  private long epoch = System.nanoTime();

  /** A topic as one consumer group reads it. */
  public record Lane(String topic, String group) implements Comparable<Lane> {
    @Override
    public int compareTo(Lane other) {
      int byTopic = topic.compareTo(other.topic);
      return byTopic != 0 ? byTopic : group.compareTo(other.group);
    }
  }

  private LagMonitor(String bootstrapServers, Collection<String> groups) {
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    this.groups = new TreeSet<>(groups);
    this.ticker = new Ticker("lag", INTERVAL, this::sample);
  }

  public static LagMonitor start(String bootstrapServers, Collection<String> groups) {
    return new LagMonitor(bootstrapServers, groups);
  }

  /** Forgets all samples; seconds count from now. */
  public synchronized void restart() {
    samples.clear();
    epoch = System.nanoTime();
  }

  /** Records behind, by second, for each lane that was ever behind. */
  public synchronized Map<Lane, List<Milestones.Point>> samples() {
    Map<Lane, List<Milestones.Point>> copy = new TreeMap<>();
    samples.forEach((lane, points) -> copy.put(lane, List.copyOf(points)));
    return copy;
  }

  /** Records behind on all lanes together, asked now. */
  public long total() {
    return lags().values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void close() {
    ticker.close();
    admin.close(Duration.ofSeconds(LIMIT_SECONDS));
  }

  private void sample() {
    Map<Lane, Long> lags = lags();
    synchronized (this) {
      double at = (System.nanoTime() - epoch) / 1e9;
      lags.forEach(
          (lane, lag) ->
              samples
                  .computeIfAbsent(lane, l -> new ArrayList<>())
                  .add(new Milestones.Point(at, lag)));
    }
  }

  private Map<Lane, Long> lags() {
    try {
      Map<String, ListConsumerGroupOffsetsSpec> specs = new HashMap<>();
      groups.forEach(group -> specs.put(group, new ListConsumerGroupOffsetsSpec()));
      var committed =
          admin.listConsumerGroupOffsets(specs).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      committed
          .values()
          .forEach(of -> of.keySet().forEach(p -> wanted.put(p, OffsetSpec.latest())));
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          admin.listOffsets(wanted).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      Map<Lane, Long> lags = new TreeMap<>();
      committed.forEach(
          (group, offsets) ->
              offsets.forEach(
                  (partition, offset) -> {
                    if (offset != null) {
                      long behind = ends.get(partition).offset() - offset.offset();
                      lags.merge(
                          new Lane(partition.topic(), group), Math.max(0, behind), Long::sum);
                    }
                  }));
      return lags;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not tell how far its consumers are", e);
    }
  }
}
