package io.leadwise.testkit;

import io.leadwise.testkit.embedded.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Real PostgreSQL, real Kafka with all topics of the contracts, and the key that checks the tokens
 * of {@link Tokens}: for {@code @QuarkusTestResource(Infrastructure.class)}. Started once per JVM
 * and shared by all test classes and profiles; stopped when the JVM ends.
 */
public class Infrastructure implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.datasource.jdbc.url", SharedInfrastructure.jdbcUrl());
    config.put("quarkus.datasource.username", EmbeddedPostgres.USER);
    config.put("quarkus.datasource.password", EmbeddedPostgres.PASSWORD);
    config.put("kafka.bootstrap.servers", SharedInfrastructure.bootstrapServers());
    config.put("quarkus.oidc.public-key", TestKeys.publicKeyBody());
    config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    config.put("quarkus.oidc.token.audience", Tokens.AUDIENCE);
    // The broker in this JVM would write hundreds of lines into every test log.
    for (String category : new String[] {"kafka", "org.apache.kafka", "state.change.logger"}) {
      config.put("quarkus.log.category.\"" + category + "\".level", "WARN");
    }
    return config;
  }

  @Override
  public void stop() {
    // Shared with the other test classes of this JVM: a shutdown hook stops it.
  }
}
