package io.leadwise.local.service;

import java.nio.file.Path;

/**
 * The five services: where each is built, which port it has by default, which database, and what
 * heap is enough for it on one machine with all others.
 */
public enum Service {
  CONSENT("consent-service", 8085, "leadwise_consent", 72),
  LEAD("lead-service", 8081, "leadwise_lead", 84),
  RESEARCH("research-service", 8082, "leadwise_research", 112),
  EMAIL_VALIDATION("email-validation-service", 8083, "leadwise_email_validation", 80),
  PRIORITIZATION("prioritization-service", 8084, "leadwise_prioritization", 112);

  private final String directory;
  private final int standardPort;
  private final String database;
  private final int heapMebibytes;

  Service(String directory, int standardPort, String database, int heapMebibytes) {
    this.directory = directory;
    this.standardPort = standardPort;
    this.database = database;
    this.heapMebibytes = heapMebibytes;
  }

  /** Name of the service, and of its folder in the repository. */
  public String directory() {
    return directory;
  }

  /** Port that it listens on unless told otherwise. */
  public int standardPort() {
    return standardPort;
  }

  /** Name of its database. */
  public String database() {
    return database;
  }

  /** Largest heap in a suite on one machine, in MiB. */
  public int heapMebibytes() {
    return heapMebibytes;
  }

  /** The packaged application below the root of the repository. */
  public Path runnableJar(Path root) {
    return root.resolve(directory).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
