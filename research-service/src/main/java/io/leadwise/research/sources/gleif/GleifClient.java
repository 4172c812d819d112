package io.leadwise.research.sources.gleif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.research.application.source.RecentAnswers;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.outbound.FetchException;
import io.leadwise.research.outbound.FetchRequest;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.outbound.Fetcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The interface of GLEIF: records of legal entities as JSON:API documents. */
@ApplicationScoped
class GleifClient {

  private static final String RECORDS = "https://api.gleif.org/api/v1/lei-records";
  private static final int PAGE = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Fetcher fetcher;
  private final long maxBytes;
  private final Duration interval;
  private final Clock clock;
  private final RecentAnswers<LeiRecord> records;

  @Inject
  GleifClient(Fetcher fetcher, OutboundConfig outbound, SourcesConfig sources, Clock clock) {
    this.fetcher = fetcher;
    this.maxBytes = outbound.maxAnswerSize().asLongValue();
    this.interval = sources.gleif().minInterval();
    this.clock = clock;
    this.records = new RecentAnswers<>(clock);
  }

  /**
   * Searches by legal name.
   *
   * @param country of the legal address, or null for any
   */
  List<LeiRecord> byLegalName(String name, String country) throws SourceFailedException {
    return search("filter[entity.legalName]", name, country);
  }

  /**
   * Searches in everything that a record says: finds names in other scripts, and much besides.
   *
   * @param country of the legal address, or null for any
   */
  List<LeiRecord> byAnyWord(String name, String country) throws SourceFailedException {
    return search("filter[fulltext]", name, country);
  }

  private List<LeiRecord> search(String filter, String name, String country)
      throws SourceFailedException {
    String query = "?" + encoded(filter) + "=" + encoded(name);
    if (country != null) {
      query += "&" + encoded("filter[entity.legalAddress.country]") + "=" + country;
    }
    query += "&" + encoded("page[size]") + "=" + PAGE;
    List<LeiRecord> found = new ArrayList<>();
    for (JsonNode data : read(RECORDS + query).map(answer -> answer.path("data")).orElse(none())) {
      LeiRecord.read(data, clock.instant()).ifPresent(found::add);
    }
    found.forEach(one -> records.put(one.lei(), one));
    return found;
  }

  /** Reads one record; empty when no such identifier was ever issued. */
  Optional<LeiRecord> record(String lei) throws SourceFailedException {
    Optional<LeiRecord> kept = records.get(lei);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<LeiRecord> read = one(RECORDS + "/" + lei);
    read.ifPresent(found -> records.put(lei, found));
    return read;
  }

  /** Reads the record of the direct parent; empty when there is none. */
  Optional<LeiRecord> parent(String lei) throws SourceFailedException {
    return one(RECORDS + "/" + lei + "/direct-parent");
  }

  private Optional<LeiRecord> one(String uri) throws SourceFailedException {
    return read(uri).flatMap(answer -> LeiRecord.read(answer.path("data"), clock.instant()));
  }

  private Optional<JsonNode> read(String uri) throws SourceFailedException {
    FetchedDocument document;
    try {
      document =
          fetcher.fetch(
              new FetchRequest(
                  GleifSource.NAME,
                  URI.create(uri),
                  "application/vnd.api+json",
                  maxBytes,
                  false,
                  interval));
    } catch (FetchException e) {
      throw new SourceFailedException("GLEIF could not be asked: " + e.getMessage(), e);
    }
    if (document.status() == 404) {
      return Optional.empty();
    }
    if (document.status() == 429) {
      throw new SourceFailedException("GLEIF asks to come back later: too many requests.");
    }
    JsonNode answer = parsed(document);
    JsonNode error = answer.path("errors").path(0);
    if (error.path("status").asText().equals("404")) {
      return Optional.empty();
    }
    if (!error.isMissingNode()) {
      throw new SourceFailedException(
          "GLEIF refused the request (%s)."
              .formatted(error.path("title").asText(error.path("status").asText("no reason"))));
    }
    return Optional.of(answer);
  }

  /** Errors are JSON:API documents too, except those of a server in front. */
  private static JsonNode parsed(FetchedDocument document) throws SourceFailedException {
    try {
      JsonNode answer = JSON.readTree(document.body());
      if (document.isSuccess() || answer.has("errors")) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      if (document.isSuccess()) {
        throw new SourceFailedException("GLEIF answered with something that is not JSON.", e);
      }
    } catch (IOException e) {
      throw new SourceFailedException("The answer of GLEIF could not be read.", e);
    }
    throw new SourceFailedException(
        "GLEIF could not be asked: it answered with status " + document.status() + ".");
  }

  private static JsonNode none() {
    return JSON.createArrayNode();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
