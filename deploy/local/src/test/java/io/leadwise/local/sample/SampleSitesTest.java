package io.leadwise.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleSitesTest {

  private static final String WIKIDATA = "www.wikidata.org";

  private final SampleSites sites = new SampleSites();

  @Test
  void pagesAreFoundWithAndWithoutTheirExtension() {
    assertThat(sites.find("www.siemens.com", "/", Map.of()).orElseThrow().contentType())
        .startsWith("text/html");
    assertThat(sites.find("WWW.Siemens.com", "/about", Map.of())).isPresent();
    assertThat(sites.find("www.siemens.com", "/robots.txt", Map.of()).orElseThrow().contentType())
        .startsWith("text/plain");
  }

  @Test
  void anAliasServesThePagesOfItsHost() {
    assertThat(text(sites.find("bmw.de", "/", Map.of()).orElseThrow()))
        .isEqualTo(text(sites.find("www.bmwgroup.com", "/", Map.of()).orElseThrow()));
  }

  @Test
  void theFirstRouteWhoseQueryIsContainedAnswers() {
    Map<String, String> siemens =
        Map.of("action", "wbsearchentities", "search", "siemens ag", "language", "en");
    Map<String, String> nobody = Map.of("action", "wbsearchentities", "search", "Nobody Ltd");

    assertThat(text(sites.find(WIKIDATA, "/w/api.php", siemens).orElseThrow())).contains("Q81230");
    assertThat(text(sites.find(WIKIDATA, "/w/api.php", nobody).orElseThrow())).contains("[]");
  }

  @Test
  void theIndexOfNewsKnowsSomeCompanies_andNothingOfAllOthers() {
    String known = text(news("\"Walmart\""));
    String unknown = text(news("\"Quokka Mills\""));

    assertThat(known).contains("\"seendate\": \"20251114T131500Z\"");
    assertThat(unknown.strip()).isEqualTo("{}");
  }

  @Test
  void everySiteLinkOfACompanyHasItsSummary_aboutTheSameItem() throws Exception {
    Path entities =
        Path.of(getClass().getResource("/sample-web/www.wikidata.org/entities").toURI());
    try (Stream<Path> files = Files.list(entities)) {
      for (Path file : files.toList()) {
        JsonNode entity =
            new ObjectMapper().readTree(file.toFile()).path("entities").elements().next();
        JsonNode title = entity.path("sitelinks").path("enwiki").path("title");
        if (title.isTextual()) {
          String path = "/api/rest_v1/page/summary/" + title.asText().replace(' ', '_');
          assertThat(text(sites.find("en.wikipedia.org", path, Map.of()).orElseThrow()))
              .contains("\"wikibase_item\": \"" + entity.path("id").asText() + "\"");
        }
      }
    }
  }

  private SampleSites.Page news(String query) {
    return sites
        .find("api.gdeltproject.org", "/api/v2/doc/doc", Map.of("query", query, "mode", "ArtList"))
        .orElseThrow();
  }

  @Test
  void unknownHostsPathsAndTheFilesBehindThemAreNotServed() {
    assertThat(sites.find("unknown.example", "/", Map.of())).isEmpty();
    assertThat(sites.find("www.siemens.com", "/nothing", Map.of())).isEmpty();
    assertThat(sites.find("www.siemens.com", "/../www.sap.com/index.html", Map.of())).isEmpty();
    assertThat(sites.find(WIKIDATA, "/_routes.json", Map.of())).isEmpty();
    assertThat(sites.find("", "/", Map.of())).isEmpty();
  }

  @Test
  void everyRouteHasItsFileAndEveryAliasItsHost() throws Exception {
    Path web = Path.of(getClass().getResource("/sample-web").toURI());
    try (Stream<Path> hosts = Files.list(web)) {
      for (Path host : hosts.toList()) {
        String name = host.getFileName().toString();
        if (Files.exists(host.resolve("_alias"))) {
          assertThat(sites.find(name, "/", Map.of())).as(name).isPresent();
        }
        for (JsonNode route : routes(host)) {
          assertThat(host.resolve(route.path("file").asText())).exists();
        }
      }
    }
  }

  private static Iterable<JsonNode> routes(Path host) throws IOException, URISyntaxException {
    Path file = host.resolve("_routes.json");
    return Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : List.of();
  }

  private static String text(SampleSites.Page page) {
    return new String(page.body(), StandardCharsets.UTF_8);
  }
}
