package io.leadwise.research.outbound.cache;

import io.leadwise.kit.jdbc.StorageException;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.domain.outgoing.KeptAnswer;
import io.leadwise.research.persistence.KeptAnswerRepository;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.MessageHeaders;
import org.jboss.logging.Logger;

/**
 * Kept answers in the database, for all replicas. A host of which nothing is kept costs no trip
 * there; without the database nothing is kept, and everybody is asked anew.
 */
@ApplicationScoped
public class StoredAnswers implements AnswerCache {

  private static final Logger LOG = Logger.getLogger(StoredAnswers.class);

  private final KeptAnswerRepository repository;
  private final OutboundConfig.Cache config;
  private final Clock clock;

  /** Hosts of kept answers. What other replicas keep is known a minute later, which is no harm. */
  private volatile Set<String> hosts = ConcurrentHashMap.newKeySet();

  @Inject
  StoredAnswers(KeptAnswerRepository repository, OutboundConfig config, Clock clock) {
    this.repository = repository;
    this.config = config.cache();
    this.clock = clock;
  }

  @Override
  public Optional<KeptAnswer> find(URI uri, String accept) {
    if (!config.enabled() || !hosts.contains(uri.getHost())) {
      return Optional.empty();
    }
    try {
      return repository.find(key(uri, accept));
    } catch (StorageException e) {
      LOG.warnf("Kept answers cannot be read: %s", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public KeptAnswer confirm(KeptAnswer kept, MessageHeaders headers) {
    Instant now = clock.instant();
    Keeping keeping = Keeping.confirmed(headers, kept.validators(), now);
    KeptAnswer confirmed = kept.confirmed(keeping.validators(), now, keeping.freshUntil());
    try {
      repository.confirm(confirmed);
    } catch (StorageException e) {
      LOG.warnf("A kept answer cannot be marked as confirmed: %s", e.getMessage());
    }
    return confirmed;
  }

  @Override
  public BodyCopy copying(
      URI uri, String accept, int status, MessageHeaders headers, InputStream body) {
    Instant now = clock.instant();
    Optional<Keeping> keeping =
        config.enabled() ? Keeping.of(status, headers, now) : Optional.empty();
    if (keeping.isEmpty()) {
      return BodyCopy.none(body);
    }
    var type = headers.getFirstHeader("Content-Type");
    KeptAnswer head =
        new KeptAnswer(
            key(uri, accept),
            uri.getHost(),
            type == null ? null : type.getValue(),
            keeping.get().validators(),
            now,
            keeping.get().freshUntil(),
            null);
    try {
      int most = Math.toIntExact(config.maxAnswerSize().asLongValue());
      return BodyCopy.of(body, most, packed -> keep(head, packed));
    } catch (IOException e) {
      throw new UncheckedIOException("Packing into memory cannot fail", e);
    }
  }

  /** Forgets what is old or too much, and learns what others keep. */
  @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
  public void tidy() {
    if (config.enabled()) {
      repository.forget(clock.instant().minus(config.keptFor()), config.maxSize().asLongValue());
      Set<String> all = ConcurrentHashMap.newKeySet();
      all.addAll(repository.hosts());
      hosts = all;
    }
  }

  private void keep(KeptAnswer head, byte[] packed) {
    KeptAnswer kept =
        new KeptAnswer(
            head.key(),
            head.host(),
            head.contentType(),
            head.validators(),
            head.confirmedAt(),
            head.freshUntil(),
            packed);
    try {
      repository.keep(kept);
      hosts.add(kept.host());
    } catch (StorageException e) {
      LOG.warnf("An answer cannot be kept: %s", e.getMessage());
    }
  }

  private static byte[] key(URI uri, String accept) {
    try {
      String asked = accept + '\n' + uri;
      return MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
