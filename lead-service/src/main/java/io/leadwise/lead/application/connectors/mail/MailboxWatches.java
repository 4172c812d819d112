package io.leadwise.lead.application.connectors.mail;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connections;
import io.leadwise.lead.domain.value.Sha256;
import io.leadwise.lead.persistence.connectors.ConnectionStateRepository;
import io.leadwise.lead.persistence.connectors.MailboxWatchTable;
import io.leadwise.lead.persistence.connectors.MailboxWatchTable.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which folders are watched, and what is done when one changes: the connection runs soon. An
 * announcement says no more than that something changed; what it was is read with the consent and
 * the rights that every run needs.
 */
@ApplicationScoped
public class MailboxWatches {

  @Inject Connections connections;
  @Inject ConnectionStateRepository states;
  @Inject MailboxWatchTable table;
  @Inject Clock clock;

  /**
   * That something in a folder changed, as the other system says it.
   *
   * @param proof the word that it was given with the subscription
   */
  public record Announcement(String subscriptionId, String proof) {
    @Override
    public String toString() {
      return "Announcement[" + subscriptionId + "]";
    }
  }

  /** The watched folders of a connection. */
  @Transactional
  public List<Watch> all(Connection connection) {
    return table.all(connection.name());
  }

  /** Keeps a watch that the other system accepted. */
  @Transactional
  public void put(Connection connection, Watch watch) {
    table.put(connection.name(), watch);
  }

  /** Forgets a watch. */
  @Transactional
  public void delete(Connection connection, Watch watch) {
    table.delete(connection.name(), watch.stream());
  }

  /**
   * A connection that wants to be told of changes.
   *
   * @throws NotFoundProblem 404 {@code connection-not-found}; also for one that does not want to
   */
  public Connection listening(String name) {
    Connection connection = connections.get(name);
    if (!connection.runs() || connection.settings().notifications().url().isEmpty()) {
      throw new NotFoundProblem("connection", name);
    }
    return connection;
  }

  /**
   * Has the connection run soon, if one of the announcements is genuine. The others are passed
   * over: those of a folder that is not watched any more may still be on their way.
   *
   * @param connection one that {@link #listening listens}
   */
  @Transactional
  public void announced(Connection connection, List<Announcement> announcements) {
    Map<String, Watch> known =
        table
            .of(
                connection.name(),
                announcements.stream().map(Announcement::subscriptionId).toList())
            .stream()
            .collect(Collectors.toMap(Watch::subscriptionId, Function.identity()));
    boolean genuine =
        announcements.stream().anyMatch(it -> isGenuine(it, known.get(it.subscriptionId())));
    if (genuine) {
      states
          .lock(connection.name())
          .announce(clock.instant().plus(connection.settings().notifications().gather()));
    }
  }

  private static boolean isGenuine(Announcement announcement, Watch watch) {
    return watch != null
        && announcement.proof() != null
        && MessageDigest.isEqual(Sha256.of(announcement.proof()), watch.proofHash());
  }
}
