package io.leadwise.research.sources.edgar;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.identity.NameNormaliser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SEC's list of some ten thousand listed companies, by name. Each replica reads it once a day;
 * while it cannot be read, the last one read still serves.
 */
@ApplicationScoped
class ListedCompanies {

  /** Nobody waits for a list that has just failed. */
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(5);

  private final EdgarClient client;
  private final Duration keptFor;
  private final Clock clock;

  private Map<String, Map<String, ListedCompany>> byName;
  private Instant readAgainAt = Instant.MIN;
  private SourceFailedException failure;

  @Inject
  ListedCompanies(EdgarClient client, SourcesConfig config, Clock clock) {
    this.client = client;
    this.keptFor = config.secEdgar().tickersKeptFor();
    this.clock = clock;
  }

  /** Returns the companies of this very name, apart from legal form and spelling. */
  List<ListedCompany> named(String name) throws SourceFailedException {
    return List.copyOf(current().getOrDefault(key(name), Map.of()).values());
  }

  /** One reads, the others wait for it: they need the same list. */
  private synchronized Map<String, Map<String, ListedCompany>> current()
      throws SourceFailedException {
    Instant now = clock.instant();
    if (!readAgainAt.isAfter(now)) {
      try {
        byName = indexed(client.tickers());
        failure = null;
        readAgainAt = now.plus(keptFor);
      } catch (SourceFailedException e) {
        failure = e;
        readAgainAt = now.plus(PAUSE_AFTER_FAILURE);
      }
    }
    if (byName == null) {
      throw failure;
    }
    return byName;
  }

  private static Map<String, Map<String, ListedCompany>> indexed(List<ListedCompany> companies) {
    Map<String, Map<String, ListedCompany>> index = new HashMap<>();
    for (ListedCompany company : companies) {
      // Several classes of shares are one company.
      index
          .computeIfAbsent(key(company.title()), any -> new LinkedHashMap<>())
          .putIfAbsent(company.cik(), company);
    }
    return index;
  }

  private static String key(String name) {
    return NameNormaliser.normalise(plain(name)).replace(" ", "");
  }

  /** Returns a name without the SEC's remarks behind it: COSTCO WHOLESALE CORP /NEW, … /DE/. */
  static String plain(String title) {
    String plain = title.replaceAll("\\s*/[A-Za-z]{0,4}/?\\s*$", "").strip();
    return plain.isEmpty() ? title : plain;
  }
}
