package io.leadwise.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts and stops the relay with the service, and shows how the outbox stands. */
@ApplicationScoped
public class OutboxLifecycle {

  private static final Logger LOG = Logger.getLogger(OutboxLifecycle.class);

  @Inject AgroalDataSource dataSource;
  @Inject Producer<String, byte[]> producer;
  @Inject OutboxConfig config;
  @Inject MeterRegistry metrics;

  @ConfigProperty(name = "quarkus.application.name")
  String service;

  private volatile OutboxState state = OutboxState.EMPTY;
  private OutboxRelay relay;
  private Thread thread;

  void start(@Observes StartupEvent event) {
    metrics.gauge("leadwise.outbox.waiting", this, l -> l.state.waiting());
    metrics.gauge("leadwise.outbox.parked", this, l -> l.state.parked());
    metrics.gauge("leadwise.outbox.oldest.seconds", this, l -> l.state.oldestSeconds());
    if (!config.enabled()) {
      return;
    }
    relay = new OutboxRelay(dataSource, producer, service, config, s -> state = s);
    thread = new Thread(relay, "outbox-relay");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (thread == null) {
      return;
    }
    relay.stop();
    thread.join(TimeUnit.SECONDS.toMillis(5));
    if (thread.isAlive()) {
      LOG.warn("The outbox relay did not stop in time; what it left is published after the start");
      thread.interrupt();
    }
  }

  OutboxState state() {
    return state;
  }
}
