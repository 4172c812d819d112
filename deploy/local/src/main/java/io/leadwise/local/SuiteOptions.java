package io.leadwise.local;

import io.leadwise.local.service.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a suite is to be started; every setting has a default. */
public final class SuiteOptions {

  /** Where research looks. */
  public enum Web {
    /** Pages that come with the suite; works without a network. */
    SAMPLE,
    /** The real web. */
    LIVE,
    /** Another server on this machine, see {@link #stubWeb(URI)}. */
    STUB
  }

  /** Whom email validation asks. */
  public enum Dns {
    /** The zone that comes with the suite. */
    SAMPLE,
    /** The resolvers of this machine. */
    LIVE,
    /** A zone in which every domain takes mail. */
    WILDCARD
  }

  private static final List<String> SMALL_JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");

  private Path root;
  private Path dataFolder = Path.of(System.getProperty("user.home"), ".leadwise");
  private Path logFolder;
  private boolean fresh;
  private boolean quiet;
  private Ports ports = Ports.standard();
  private Web web = Web.SAMPLE;
  private URI stub;
  private Dns dns = Dns.SAMPLE;
  private List<String> jvmFlags = SMALL_JVM;
  private Integer heapMebibytes;
  private int partitions = 3;
  private Map<String, String> postgresConfig = Map.of("shared_buffers", "64MB");
  private Map<String, String> kafkaConfig = Map.of();
  private final Map<Service, Map<String, String>> properties = new EnumMap<>(Service.class);
  private final Map<Service, Map<String, String>> environments = new EnumMap<>(Service.class);

  /** The options of {@code run.sh} without arguments. */
  public static SuiteOptions standard() {
    return new SuiteOptions();
  }

  /** Options for tests: free ports, a folder of its own that is deleted at the end. */
  public static SuiteOptions isolated() {
    return new SuiteOptions().fresh(true).ports(Ports.free());
  }

  /** Root of the repository; found by itself when not given. */
  public SuiteOptions root(Path folder) {
    this.root = folder;
    return this;
  }

  /** Where PostgreSQL, Kafka, the issuer's key and the logs are kept. */
  public SuiteOptions dataFolder(Path folder) {
    this.dataFolder = folder;
    return this;
  }

  /** Where the logs of the services go; {@code logs} in the data folder when not given. */
  public SuiteOptions logFolder(Path folder) {
    this.logFolder = folder;
    return this;
  }

  /** Whether to start without earlier data and to keep none, in a temporary folder. */
  public SuiteOptions fresh(boolean yes) {
    this.fresh = yes;
    return this;
  }

  /** Whether this JVM's own log goes to a file beside those of the services, for good. */
  public SuiteOptions quiet(boolean yes) {
    this.quiet = yes;
    return this;
  }

  public SuiteOptions ports(Ports all) {
    this.ports = all;
    return this;
  }

  public SuiteOptions web(Web where) {
    this.web = where;
    return this;
  }

  /** Sends what research asks of the web to this address instead. */
  public SuiteOptions stubWeb(URI address) {
    this.web = Web.STUB;
    this.stub = address;
    return this;
  }

  public SuiteOptions dns(Dns whom) {
    this.dns = whom;
    return this;
  }

  /** Flags of the services' JVMs, without the heap. */
  public SuiteOptions jvmFlags(List<String> flags) {
    this.jvmFlags = List.copyOf(flags);
    return this;
  }

  /** Largest heap of each service, in MiB; null for {@link Service#heapMebibytes()}. */
  public SuiteOptions heapMebibytes(Integer most) {
    this.heapMebibytes = most;
    return this;
  }

  /** Partitions of each topic. */
  public SuiteOptions partitions(int each) {
    this.partitions = each;
    return this;
  }

  /** Settings of PostgreSQL. */
  public SuiteOptions postgresConfig(Map<String, String> config) {
    this.postgresConfig = Map.copyOf(config);
    return this;
  }

  /** Settings of Kafka. */
  public SuiteOptions kafkaConfig(Map<String, String> config) {
    this.kafkaConfig = Map.copyOf(config);
    return this;
  }

  /** A setting of one service, on top of what the suite sets. */
  public SuiteOptions property(Service service, String name, String value) {
    properties.computeIfAbsent(service, s -> new HashMap<>()).put(name, value);
    return this;
  }

  /** A variable in the environment of one service. */
  public SuiteOptions environment(Service service, String name, String value) {
    environments.computeIfAbsent(service, s -> new HashMap<>()).put(name, value);
    return this;
  }

  Optional<Path> root() {
    return Optional.ofNullable(root);
  }

  Path dataFolder() {
    return dataFolder;
  }

  Optional<Path> logFolder() {
    return Optional.ofNullable(logFolder);
  }

  boolean fresh() {
    return fresh;
  }

  boolean quiet() {
    return quiet;
  }

  Ports ports() {
    return ports;
  }

  Web web() {
    return web;
  }

  URI stub() {
    return stub;
  }

  Dns dns() {
    return dns;
  }

  List<String> jvmFlags() {
    return jvmFlags;
  }

  int heapMebibytes(Service service) {
    return heapMebibytes == null ? service.heapMebibytes() : heapMebibytes;
  }

  int partitions() {
    return partitions;
  }

  Map<String, String> postgresConfig() {
    return postgresConfig;
  }

  Map<String, String> kafkaConfig() {
    return kafkaConfig;
  }

  Map<String, String> properties(Service service) {
    return properties.getOrDefault(service, Map.of());
  }

  Map<String, String> environment(Service service) {
    return environments.getOrDefault(service, Map.of());
  }
}
