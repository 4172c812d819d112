package io.leadwise.kubernetes.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.leadwise.kubernetes.Repository;
import io.leadwise.kubernetes.policy.KnownSettings;
import io.leadwise.testkit.embedded.EventTopics;
import io.leadwise.testkit.embedded.TopicSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The suite with containers is what code, contracts and the other files say. */
class ComposeTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path FOLDER = ROOT.resolve("deploy/compose");
  private static final Pattern TOPIC = Pattern.compile("(?m)^(\\S+) (\\d+) (latest|week|letters)$");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

  private final JsonNode compose = yaml("deploy/compose/compose.yaml");

  static List<String> services() {
    return Repository.SERVICES;
  }

  @Test
  void itIsAComposeFile() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/schemas/compose.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                  .validate(compose.toString(), InputFormat.JSON))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceIsSetUpAsItExpects(String name) {
    JsonNode service = service(name);
    int port = Repository.port(name);

    assertThat(service.path("image").asText()).matches("leadwise/" + name + ":\\d+\\.\\d+\\.\\d+");
    assertThat(service.at("/ports/0").asText()).isEqualTo("127.0.0.1:" + port + ":" + port);
    assertThat(service.at("/healthcheck/test").toString())
        .contains("/dev/tcp/localhost/" + port, "/q/health/ready");
    assertThat(service.path("environment").fieldNames())
        .toIterable()
        .isSubsetOf(KnownSettings.variables(name));
    assertThat(service.at("/environment/QUARKUS_DATASOURCE_JDBC_URL").asText())
        .endsWith("/" + service.at("/environment/QUARKUS_DATASOURCE_USERNAME").asText());
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceCanDoNoMoreThanInKubernetes(String name) {
    JsonNode service = service(name);

    assertThat(service.path("user").asText()).isEqualTo("10001:10001");
    assertThat(service.path("read_only").asBoolean()).isTrue();
    assertThat(service.at("/cap_drop/0").asText()).isEqualTo("ALL");
    assertThat(service.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
    assertThat(service.path("mem_limit").asText()).isNotEmpty();
  }

  @Test
  void everyImageIsPinnedAndEveryServerIsAskedWhetherItIsWell() {
    compose
        .path("services")
        .properties()
        .forEach(
            entry -> {
              assertThat(entry.getValue().path("image").asText())
                  .as(entry.getKey())
                  .matches(".+:v?\\d+(\\.\\d+)+")
                  .doesNotContain("latest");
              if (entry.getValue().has("restart")) {
                assertThat(entry.getValue().has("healthcheck")).as(entry.getKey()).isTrue();
              }
            });
  }

  @Test
  void whatIsReferredToIsThere() {
    Set<String> volumes = names(compose.path("volumes"));
    for (JsonNode service : compose.path("services")) {
      assertThat(names(service.path("depends_on"))).isSubsetOf(names(compose.path("services")));
      for (JsonNode volume : service.path("volumes")) {
        String source = volume.asText().split(":")[0];
        assertThat(
                source.startsWith(".")
                    ? Files.exists(FOLDER.resolve(source))
                    : volumes.contains(source))
            .as(source)
            .isTrue();
      }
    }
  }

  @Test
  void noPasswordIsInIt() {
    Set<String> wanted =
        VARIABLE
            .matcher(compose.toString())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Set<String> offered =
        Repository.text("deploy/compose/.env.example")
            .lines()
            .filter(line -> line.endsWith("="))
            .map(line -> line.substring(0, line.length() - 1))
            .collect(Collectors.toSet());

    assertThat(wanted).isEqualTo(offered);
    compose
        .path("services")
        .findParents("environment")
        .forEach(
            service ->
                service
                    .path("environment")
                    .properties()
                    .forEach(
                        variable -> {
                          if (variable.getKey().contains("PASSWORD")) {
                            assertThat(variable.getValue().asText()).matches(VARIABLE);
                          }
                        }));
  }

  @Test
  void eachServiceHasADatabaseOfItsOwn() {
    String script = Repository.text("deploy/compose/postgres/create-databases.sh");
    Matcher names = Pattern.compile("for name in ([a-z_ ]+);").matcher(script);
    assertThat(names.find()).isTrue();

    assertThat(services())
        .extracting(name -> service(name).at("/environment/QUARKUS_DATASOURCE_JDBC_URL").asText())
        .containsExactlyInAnyOrderElementsOf(
            List.of(names.group(1).split(" ")).stream()
                .map(name -> "jdbc:postgresql://postgres:5432/leadwise_" + name)
                .toList());
  }

  @Test
  void theTopicsAreThoseOfTheIndex() {
    Map<String, List<String>> created = new TreeMap<>();
    TOPIC
        .matcher(Repository.text("deploy/compose/kafka/create-topics.sh"))
        .results()
        .forEach(row -> created.put(row.group(1), List.of(row.group(2), row.group(3))));
    Map<String, List<String>> wanted = new TreeMap<>();
    for (TopicSpec topic : EventTopics.all()) {
      boolean latest = topic.config().get("cleanup.policy").equals("compact");
      wanted.put(
          topic.name(), List.of(String.valueOf(topic.partitions()), latest ? "latest" : "week"));
    }
    for (String service : services()) {
      Repository.subscriptions(service)
          .forEach(topic -> wanted.put(topic + "." + service + ".dlq", List.of("1", "letters")));
    }

    assertThat(created).isEqualTo(wanted);
  }

  @Test
  void prometheusAsksEachServiceUnderItsName() {
    List<String> targets = new ArrayList<>();
    for (JsonNode job :
        yaml("deploy/observability/prometheus/prometheus.yaml").path("scrape_configs")) {
      assertThat(job.path("metrics_path").asText()).isEqualTo("/q/metrics");
      targets.add(
          job.path("job_name").asText() + " " + job.at("/static_configs/0/targets/0").asText());
    }

    assertThat(targets)
        .containsExactlyInAnyOrderElementsOf(
            services().stream()
                .map(name -> name + " " + name + ":" + Repository.port(name))
                .toList());
  }

  private JsonNode service(String name) {
    return compose.path("services").path(name);
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** With anchors and merges, as Compose reads it; the same key twice is an error. */
  private static JsonNode yaml(String file) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    Object tree = new Yaml(new SafeConstructor(strict)).load(Repository.text(file));
    return new ObjectMapper().valueToTree(tree);
  }
}
