package io.leadwise.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class InboxMetricsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final InboxMetrics metrics = new InboxMetrics();

  @Test
  void everyTopicThatIsReadHasItsCountersBeforeTheFirstEvent() {
    // given
    metrics.metrics = registry;
    metrics.config =
        new SmallRyeConfigBuilder()
            .withDefaultValue("mp.messaging.incoming.lead-closed.connector", "smallrye-kafka")
            .withDefaultValue("mp.messaging.outgoing.other.connector", "smallrye-kafka")
            .build();

    // when
    metrics.start(new StartupEvent());

    // then
    assertThat(count("leadwise.inbox.events")).isZero();
    assertThat(count("leadwise.inbox.dead.letters")).isZero();
    assertThat(registry.find("leadwise.inbox.events").counters()).hasSize(1);

    // and when
    metrics.handled("lead-closed", 3);
    metrics.putAside("lead-closed");

    // then
    assertThat(count("leadwise.inbox.events")).isEqualTo(3);
    assertThat(count("leadwise.inbox.dead.letters")).isEqualTo(1);
  }

  @Test
  void aBatchThatIsNotDoneShowsForHowLong() {
    // given
    metrics.metrics = registry;
    itIs("2026-01-01T10:00:00Z");

    // when: one batch is begun, and another half a minute later
    var first = metrics.begin("lead-closed");
    itIs("2026-01-01T10:00:30Z");
    var second = metrics.begin("lead-closed");
    itIs("2026-01-01T10:01:00Z");

    // then
    assertThat(seconds()).isEqualTo(60);
    first.close();
    assertThat(seconds()).isEqualTo(30);
    second.close();
    assertThat(seconds()).isZero();
  }

  private void itIs(String time) {
    metrics.clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
  }

  private double seconds() {
    return registry.get("leadwise.inbox.batch.seconds").tag("topic", "lead-closed").gauge().value();
  }

  private double count(String name) {
    return registry.get(name).tag("topic", "lead-closed").counter().count();
  }
}
