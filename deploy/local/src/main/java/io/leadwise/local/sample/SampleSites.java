package io.leadwise.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sample web as files on the class path: {@code sample-web/<host>/<path>}. A file {@code
 * _alias} names the host whose pages are served; {@code _routes.json} answers paths with queries.
 */
final class SampleSites {

  private static final String ROOT = "sample-web/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "json", "application/json;charset=utf-8",
          "txt", "text/plain;charset=utf-8",
          "xml", "application/xml;charset=utf-8",
          "csv", "text/csv;charset=utf-8");

  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();
  private final Map<String, Optional<JsonNode>> routes = new ConcurrentHashMap<>();

  /** An answer: status, content type, body. */
  record Page(int status, String contentType, byte[] body) {}

  /**
   * What a host answers to a path with a query; empty for an unknown host or path.
   *
   * @param query first value of each parameter
   */
  Optional<Page> find(String host, String path, Map<String, String> query) {
    String site = site(host.toLowerCase(Locale.ROOT));
    if (site.contains("/") || path.contains("..") || path.contains("/_")) {
      return Optional.empty();
    }
    return routed(site, path, query).or(() -> plain(site, path));
  }

  private String site(String host) {
    return file(host + "/_alias")
        .map(alias -> new String(alias, StandardCharsets.UTF_8).strip())
        .orElse(host);
  }

  private Optional<Page> routed(String site, String path, Map<String, String> query) {
    Optional<JsonNode> table = routes.computeIfAbsent(site, this::readRoutes);
    if (table.isPresent()) {
      for (JsonNode route : table.get()) {
        if (route.path("path").asText().equals(path) && matches(route.path("query"), query)) {
          return Optional.of(page(site, route));
        }
      }
    }
    return Optional.empty();
  }

  private Page page(String site, JsonNode route) {
    String name = route.path("file").asText();
    byte[] body =
        name.isEmpty()
            ? new byte[0]
            : file(site + "/" + name)
                .orElseThrow(() -> new IllegalStateException("No file " + name + " of " + site));
    String type = route.path("contentType").asText(contentType(name));
    return new Page(route.path("status").asInt(200), type, body);
  }

  private Optional<Page> plain(String site, String path) {
    String name = path.endsWith("/") ? path + "index.html" : path;
    for (String candidate : new String[] {name, name + ".html", name + "/index.html"}) {
      Optional<byte[]> body = file(site + candidate);
      if (body.isPresent()) {
        return Optional.of(new Page(200, contentType(candidate), body.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> readRoutes(String site) {
    return file(site + "/_routes.json")
        .map(
            bytes -> {
              try {
                return JSON.readTree(bytes);
              } catch (IOException e) {
                throw new UncheckedIOException("The routes of " + site + " are not JSON", e);
              }
            });
  }

  private Optional<byte[]> file(String name) {
    return files.computeIfAbsent(name, SampleSites::read);
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream in = SampleSites.class.getClassLoader().getResourceAsStream(ROOT + name)) {
      // A folder of an exploded class path can be opened as well; it lists its files.
      boolean isFile =
          in != null && name.substring(name.lastIndexOf('/') + 1).matches("_alias|.+\\..+");
      return isFile ? Optional.of(in.readAllBytes()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean matches(JsonNode wanted, Map<String, String> query) {
    for (Map.Entry<String, JsonNode> parameter : wanted.properties()) {
      String value = query.get(parameter.getKey());
      if (value == null || !value.strip().equalsIgnoreCase(parameter.getValue().asText())) {
        return false;
      }
    }
    return true;
  }

  private static String contentType(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }
}
