package io.leadwise.lead.application.connectors;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.connectors.mapping.InvalidMappingException;
import io.leadwise.lead.application.connectors.mapping.Mapping;
import io.leadwise.lead.application.connectors.mapping.MappingReader;
import io.leadwise.lead.config.ConnectorsConfig;
import io.leadwise.lead.domain.connectors.ConnectorType;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The connections that the operator set up. They are checked once, at the start; one that cannot
 * run says why and leaves the others alone.
 */
@ApplicationScoped
public class Connections {

  private static final Logger LOG = Logger.getLogger(Connections.class);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final Map<String, Connection> byName = new TreeMap<>();
  private final Map<ConnectorType, Connector> connectors = new EnumMap<>(ConnectorType.class);

  @Inject
  public Connections(ConnectorsConfig config, @Any Instance<Connector> all, Secrets secrets) {
    this(config, all.stream().toList(), secrets);
  }

  /** With these connectors. */
  Connections(ConnectorsConfig config, Collection<Connector> all, Secrets secrets) {
    all.forEach(connector -> connectors.put(connector.type(), connector));
    Set<String> sources = new HashSet<>();
    new TreeMap<>(config.connections())
        .forEach(
            (name, settings) -> byName.put(name, read(name, settings, config, secrets, sources)));
  }

  void onStart(@Observes StartupEvent event) {
    for (Connection connection : byName.values()) {
      connection
          .problems()
          .forEach(p -> LOG.errorf("The connection %s cannot run: %s", connection.name(), p));
    }
  }

  private Connection read(
      String name,
      ConnectorsConfig.Connection settings,
      ConnectorsConfig config,
      Secrets secrets,
      Set<String> sources) {
    List<String> problems = new ArrayList<>();
    if (!NAME.matcher(name).matches()) {
      problems.add("Its name must be lower-case letters, digits and dashes, at most 40.");
    }
    Mapping mapping = null;
    if (settings.type().isCrm()) {
      try {
        mapping =
            MappingReader.read(settings.type(), settings.mapping().map(Path::of).orElse(null));
      } catch (InvalidMappingException e) {
        problems.addAll(e.sentences());
      }
    } else if (settings.mapping().isPresent()) {
      problems.add("mapping is for CRMs only.");
    }
    problems.addAll(generalProblems(settings, config, secrets));
    Connection connection = new Connection(name, settings, mapping, List.of());
    if (settings.type().isCrm() && !sources.add(settings.externalSource())) {
      problems.add(
          "external-source is that of another connection: their ids would be mistaken for each"
              + " other.");
    }
    problems.addAll(connectors.get(settings.type()).check(connection));
    return new Connection(name, settings, mapping, List.copyOf(problems));
  }

  private static List<String> generalProblems(
      ConnectorsConfig.Connection settings, ConnectorsConfig config, Secrets secrets) {
    List<String> problems = new ArrayList<>();
    if (settings.pageSize() < 1 || settings.pageSize() > 5_000) {
      problems.add("page-size must be between 1 and 5000.");
    }
    try {
      Texts.code("external-source", settings.externalSource());
    } catch (InvalidValueException e) {
      problems.add(e.getMessage());
    }
    ConnectorsConfig.WriteBack writeBack = settings.writeBack();
    if (!settings.type().takesWriteBack()
        && (writeBack.email() || writeBack.qualification() || writeBack.insight())) {
      problems.add("write-back is for DATAVERSE only.");
    }
    if (settings.notifications().url().isPresent() && settings.type() != ConnectorType.GRAPH) {
      problems.add("notifications.url is for GRAPH only.");
    }
    settings.secret().map(secrets::fault).ifPresent(fault -> problems.add("secret " + fault + "."));
    // A page must be through before another replica takes the run for left behind.
    var longest =
        config.timeout().plus(config.longestWait()).multipliedBy(Math.max(1, config.attempts()));
    if (config.lease().compareTo(longest) <= 0) {
      problems.add(
          "leadwise.connectors.lease must be longer than attempts times timeout and longest-wait,"
              + " which is "
              + longest
              + ".");
    }
    return problems;
  }

  /** In the order of their names. */
  public Collection<Connection> all() {
    return byName.values();
  }

  /** Names of those that may run. */
  public List<String> running() {
    return byName.values().stream().filter(Connection::runs).map(Connection::name).toList();
  }

  /**
   * @throws NotFoundProblem 404 {@code connection-not-found}
   */
  public Connection get(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new NotFoundProblem("connection", name));
  }

  public Connector connector(Connection connection) {
    return connectors.get(connection.type());
  }
}
