package io.leadwise.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What code, contracts and READMEs of this repository say about the services. */
public final class Repository {

  /** The five services. */
  public static final List<String> SERVICES =
      List.of(
          "consent-service",
          "lead-service",
          "research-service",
          "email-validation-service",
          "prioritization-service");

  private static final Path ROOT = Path.of("../..");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern API_NOUN = Pattern.compile("(/api/v1/[^/]+).*");
  private static final Pattern PUBLISHER = Pattern.compile("(.*?) publish(?:es)?; read by (.*)\\.");
  private static final Pattern CHANNEL =
      Pattern.compile("mp\\.messaging\\.incoming\\.(.+)\\.connector");
  private static final Pattern SETTING = Pattern.compile("`((?:leadwise|quarkus|kafka)\\.[^`]+)`");

  private Repository() {}

  /** The path prefixes that each service answers: those of its OpenAPI document, and of MCP. */
  public static Map<String, String> serviceByPath() {
    Map<String, String> services = new TreeMap<>();
    for (String service : SERVICES) {
      yaml(service + "/src/main/openapi/openapi.yaml")
          .path("paths")
          .fieldNames()
          .forEachRemaining(path -> services.put(noun(path), service));
      String mcp = properties(service).getProperty("quarkus.mcp.server.http.root-path");
      if (mcp != null) {
        services.put(noun(mcp), service);
      }
    }
    return services;
  }

  /** Topics that each service, or {@code integrators}, writes by the AsyncAPI index. */
  public static Map<String, Set<String>> writers() {
    return topicsBy(1);
  }

  /** Topics that each service, or {@code integrators}, reads by the AsyncAPI index. */
  public static Map<String, Set<String>> readers() {
    return topicsBy(2);
  }

  /** Topics that a service's own settings subscribe to. */
  public static Set<String> subscriptions(String service) {
    return properties(service).stringPropertyNames().stream()
        .map(CHANNEL::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The port that a service listens on. */
  public static int port(String service) {
    return Integer.parseInt(properties(service).getProperty("quarkus.http.port"));
  }

  /** Names of the settings in the READMEs of a service and of the kit. */
  public static Set<String> settings(String service) {
    return (text(service + "/README.md") + text("common/service-kit/README.md"))
        .lines()
        .flatMap(line -> SETTING.matcher(line).results())
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text of a file, by its path from the root. */
  public static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String noun(String path) {
    return API_NOUN.matcher(path).replaceFirst("$1");
  }

  private static Map<String, Set<String>> topicsBy(int group) {
    Map<String, Set<String>> topics = new TreeMap<>();
    for (JsonNode operation : yaml("common/event-contracts/asyncapi.yaml").path("operations")) {
      String channel = operation.at("/channel/$ref").asText();
      String topic = channel.substring(channel.lastIndexOf('/') + 1);
      Matcher summary = PUBLISHER.matcher(operation.path("summary").asText());
      if (!summary.matches()) {
        throw new AssertionError("nobody can tell who publishes and reads " + topic);
      }
      for (String who : summary.group(group).split(", | and ")) {
        topics.computeIfAbsent(who, name -> new TreeSet<>()).add(topic);
      }
    }
    return topics;
  }

  private static Properties properties(String service) {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(text(service + "/src/main/resources/application.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static JsonNode yaml(String file) {
    try {
      return YAML.readTree(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
