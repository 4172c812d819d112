package io.leadwise.local.service;

import java.nio.file.Path;

/** The five services: where each is built, which port it has by default, and which database. */
public enum Service {
  CONSENT("consent-service", 8085, "leadwise_consent"),
  LEAD("lead-service", 8081, "leadwise_lead"),
  RESEARCH("research-service", 8082, "leadwise_research"),
  EMAIL_VALIDATION("email-validation-service", 8083, "leadwise_email_validation"),
  PRIORITIZATION("prioritization-service", 8084, "leadwise_prioritization");

  private final String directory;
  private final int standardPort;
  private final String database;

  Service(String directory, int standardPort, String database) {
    this.directory = directory;
    this.standardPort = standardPort;
    this.database = database;
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

  /** The packaged application below the root of the repository. */
  public Path runnableJar(Path root) {
    return root.resolve(directory).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
