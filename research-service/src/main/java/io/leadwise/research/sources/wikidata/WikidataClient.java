package io.leadwise.research.sources.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.research.application.source.RecentAnswers;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.ResearchConfig;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.outbound.Fetcher;
import io.leadwise.research.sources.WebService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interface of Wikidata: search, items, labels. It reports errors inside answers of status 200
 * and asks clients to stay away while its databases lag.
 */
@ApplicationScoped
class WikidataClient {

  private static final String SITE = "https://www.wikidata.org";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How long Wikimedia asks clients to wait at least while its databases lag. */
  private static final Duration LAG_PAUSE = Duration.ofSeconds(5);

  /** Says to be refused rather than served while the databases lag; bots are asked to send it. */
  private static final String POLITE = "&maxlag=5&format=json";

  private final WebService wikidata;
  private final Clock clock;

  /** An item is read to find out who a company is, and again at once for its facts. */
  private final RecentAnswers<ReadItem> items;

  @Inject
  WikidataClient(
      Fetcher fetcher,
      OutboundConfig outbound,
      SourcesConfig sources,
      ResearchConfig research,
      Clock clock) {
    this.wikidata =
        new WebService(
            WikidataSource.NAME,
            "Wikidata",
            fetcher,
            outbound.maxAnswerSize().asLongValue(),
            sources.wikidata().minInterval(),
            clock);
    this.clock = clock;
    // As many as may be read for the companies that are under way; an item can be large.
    int underWay = research.workers() * (sources.wikidata().maxCandidates() + 1);
    this.items = new RecentAnswers<>(clock, underWay);
  }

  /** Searches items by label and alias, best first. */
  List<SearchHit> search(String name) throws SourceFailedException {
    JsonNode answer =
        read("/w/api.php?action=wbsearchentities&search=%s&language=en&type=item&limit=10"
                    .formatted(encoded(name))
                + POLITE)
            .orElseThrow(() -> new SourceFailedException("Wikidata has no search."));
    List<SearchHit> hits = new ArrayList<>();
    answer
        .path("search")
        .forEach(
            hit ->
                hits.add(new SearchHit(hit.path("id").asText(), hit.path("description").asText())));
    return hits;
  }

  /** Reads an item; one that was merged into another comes back under the other's id. */
  Optional<ReadItem> item(String id) throws SourceFailedException {
    Optional<ReadItem> kept = items.get(id);
    if (kept.isPresent()) {
      return kept;
    }
    Iterator<JsonNode> entities =
        read("/wiki/Special:EntityData/" + id + ".json")
            .map(answer -> answer.path("entities").elements())
            .orElse(null);
    if (entities == null || !entities.hasNext()) {
      return Optional.empty();
    }
    JsonNode entity = entities.next();
    if (entity.has("missing")) {
      return Optional.empty();
    }
    ReadItem item = new ReadItem(WikidataItem.read(entity, Property.ids()), clock.instant());
    items.put(id, item);
    return Optional.of(item);
  }

  /**
   * Reads the English labels of items, all in one request; an item without one is left out. The
   * fallback matters for names of people, which are mostly kept for all languages at once.
   */
  Map<String, String> labels(Collection<String> ids) throws SourceFailedException {
    if (ids.isEmpty()) {
      return Map.of();
    }
    JsonNode answer =
        read("/w/api.php?action=wbgetentities&ids=%s&props=labels&languages=en&languagefallback=1"
                    .formatted(encoded(String.join("|", ids)))
                + POLITE)
            .orElseThrow(() -> new SourceFailedException("Wikidata gives no labels."));
    Map<String, String> labels = new HashMap<>();
    answer
        .path("entities")
        .fields()
        .forEachRemaining(
            entity ->
                WikidataItem.label(entity.getValue())
                    .ifPresent(label -> idsOf(entity).forEach(id -> labels.put(id, label))));
    return labels;
  }

  /** The label of an item that was merged into another stands under the other's id. */
  private static List<String> idsOf(Map.Entry<String, JsonNode> entity) {
    JsonNode before = entity.getValue().path("redirects").path("from");
    return before.isTextual()
        ? List.of(entity.getKey(), before.asText())
        : List.of(entity.getKey());
  }

  private Optional<JsonNode> read(String path) throws SourceFailedException {
    Optional<FetchedDocument> document = wikidata.get(URI.create(SITE + path), "application/json");
    return document.isEmpty() ? Optional.empty() : Optional.of(checked(document.get()));
  }

  private JsonNode checked(FetchedDocument document) throws SourceFailedException {
    JsonNode answer;
    try {
      answer = JSON.readTree(document.body());
    } catch (JsonProcessingException e) {
      throw new SourceFailedException("Wikidata answered with something that is not JSON.", e);
    } catch (IOException e) {
      throw new SourceFailedException("The answer of Wikidata could not be read.", e);
    }
    JsonNode error = answer.path("error");
    if (error.isMissingNode()) {
      return answer;
    }
    String code = error.path("code").asText("no code");
    return switch (code) {
      case "no-such-entity" -> JSON.createObjectNode();
      case "maxlag", "readonly" -> {
        wikidata.rest(document, LAG_PAUSE);
        throw new SourceFailedException(
            "Wikidata is too busy for now and asks to come back later.");
      }
      case "ratelimited" -> {
        wikidata.rest(document, LAG_PAUSE);
        throw new SourceFailedException("Wikidata was asked too often and asks for a pause.");
      }
      default ->
          throw new SourceFailedException("Wikidata refused the request (%s).".formatted(code));
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * @param description empty when there is none
   */
  record SearchHit(String id, String description) {}

  record ReadItem(WikidataItem item, Instant retrievedAt) {}
}
