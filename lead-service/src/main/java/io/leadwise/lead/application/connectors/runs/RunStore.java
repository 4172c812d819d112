package io.leadwise.lead.application.connectors.runs;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connections;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.config.ConnectorsConfig;
import io.leadwise.lead.domain.connectors.ConnectionState;
import io.leadwise.lead.domain.connectors.SyncCounts;
import io.leadwise.lead.persistence.connectors.ConnectionStateRepository;
import io.leadwise.lead.persistence.connectors.CursorTable;
import io.leadwise.lead.persistence.connectors.MailboxTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The transactions of a run: the rows of a page, what was counted and where the stream goes on are
 * stored together, and only by the replica that holds the lease and only at the position that it
 * read from. So a page that comes twice, or late, changes nothing.
 */
@ApplicationScoped
class RunStore {

  @Inject Connections connections;
  @Inject ConnectionStateRepository states;
  @Inject CursorTable cursors;
  @Inject MailboxTable mailboxes;
  @Inject PageStore pages;
  @Inject ConnectorsConfig config;
  @Inject Clock clock;

  /**
   * A run that a replica may go on with.
   *
   * @param since when it was claimed
   */
  record Claim(Connection connection, UUID replica, Instant since) {}

  @Transactional
  Optional<Claim> claimNext(UUID replica) {
    List<String> names = connections.running();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    states.ensure(names, now);
    return states
        .claimNext(names, replica, now)
        .map(
            state -> {
              if (state.claim(replica, now, config.lease())) {
                cursors.deleteAll(state.name());
              }
              return new Claim(connections.get(state.name()), replica, now);
            });
  }

  @Transactional
  String position(Claim claim, PullStream stream) {
    return cursors.position(claim.connection().name(), stream.name()).orElse(null);
  }

  /**
   * @param from the position that the page was read at
   * @return false when another replica has the run now; nothing was stored then
   */
  @Transactional
  boolean store(Claim claim, PullStream stream, String from, PulledPage page) {
    ConnectionState state = states.lock(claim.connection().name());
    if (!isAt(claim, state, stream, from)) {
      return false;
    }
    SyncCounts counts = SyncCounts.NONE;
    // Consent may have gone between the request and its answer.
    if (stream.sellerId() == null || mailboxes.lockConsent(stream.sellerId())) {
      counts = pages.store(claim.connection(), stream, page);
      moveTo(claim, stream, page);
    }
    advance(claim, counts);
    return true;
  }

  /** As {@link #store}, when the rows were stored before, one by one. */
  @Transactional
  boolean move(Claim claim, PullStream stream, String from, PulledPage page, SyncCounts counts) {
    if (!isAt(claim, states.lock(claim.connection().name()), stream, from)) {
      return false;
    }
    moveTo(claim, stream, page);
    advance(claim, counts);
    return true;
  }

  private boolean isAt(Claim claim, ConnectionState state, PullStream stream, String from) {
    return state.isHeldBy(claim.replica())
        && Objects.equals(cursors.position(state.name(), stream.name()).orElse(null), from);
  }

  private void moveTo(Claim claim, PullStream stream, PulledPage page) {
    String name = claim.connection().name();
    if (page.next() == null) {
      cursors.delete(name, stream.name());
    } else {
      cursors.put(name, stream.name(), stream.sellerId(), page.next(), clock.instant());
    }
  }

  private void advance(Claim claim, SyncCounts counts) {
    // Storing rows empties the persistence context.
    states
        .lock(claim.connection().name())
        .advance(counts, claim.replica(), clock.instant(), config.lease());
  }

  /** Has the stream read anew. */
  @Transactional
  void forgetPosition(Claim claim, PullStream stream) {
    held(claim).ifPresent(state -> cursors.delete(state.name(), stream.name()));
  }

  /**
   * Tries a page of rows that waited.
   *
   * @return how many; 0 also when another replica has the run now
   */
  @Transactional
  int retry(Claim claim, int limit) {
    if (held(claim).isEmpty()) {
      return 0;
    }
    int tried = pages.retry(claim.connection(), claim.since(), limit);
    advance(claim, SyncCounts.NONE);
    return tried;
  }

  /** Keeps the lease while something else than pages is worked on; false when it is lost. */
  @Transactional
  boolean renew(Claim claim) {
    Optional<ConnectionState> held = held(claim);
    held.ifPresent(
        state -> state.advance(SyncCounts.NONE, claim.replica(), clock.instant(), config.lease()));
    return held.isPresent();
  }

  @Transactional
  void complete(Claim claim) {
    held(claim)
        .ifPresent(state -> state.complete(clock.instant(), claim.connection().settings().every()));
  }

  @Transactional
  void pause(Claim claim, Duration pause) {
    held(claim).ifPresent(state -> state.pause(clock.instant().plus(pause)));
  }

  @Transactional
  void fail(Claim claim, String code, String message) {
    held(claim).ifPresent(state -> state.fail(code, message, clock.instant()));
  }

  @Transactional
  void release(Claim claim) {
    held(claim).ifPresent(ConnectionState::release);
  }

  /** The state of the run, locked; empty when another replica has it now. */
  private Optional<ConnectionState> held(Claim claim) {
    return Optional.of(states.lock(claim.connection().name()))
        .filter(state -> state.isHeldBy(claim.replica()));
  }
}
