package io.leadwise.research.sources.wikidata;

import io.leadwise.research.application.source.CompanyDirectory;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.IdentityPin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Wikidata as the directory of companies. */
@ApplicationScoped
public class WikidataDirectory implements CompanyDirectory {

  /** Descriptions that show without reading the item that no company is meant. */
  private static final Set<String> NOT_COMPANIES =
      Set.of(
          "Wikimedia disambiguation page",
          "Wikimedia category",
          "Wikimedia list article",
          "family name",
          "male given name",
          "female given name",
          "unisex given name",
          "scientific article",
          "scholarly article");

  private final WikidataClient client;
  private final OrganisationReader reader;
  private final SourcesConfig.Wikidata settings;

  @Inject
  WikidataDirectory(WikidataClient client, OrganisationReader reader, SourcesConfig config) {
    this.client = client;
    this.reader = reader;
    this.settings = config.wikidata();
  }

  @Override
  public String name() {
    return WikidataSource.NAME;
  }

  @Override
  public boolean enabled() {
    return settings.enabled();
  }

  @Override
  public boolean isRegister() {
    return false;
  }

  @Override
  public boolean hasKey(DirectoryEntry entry) {
    return entry.wikidataId() != null;
  }

  @Override
  public Optional<DirectoryEntry> find(IdentityPin pin) throws SourceFailedException {
    return pin.wikidataId() == null
        ? Optional.empty()
        : client.item(pin.wikidataId()).map(read -> reader.entry(read.item()));
  }

  @Override
  public List<DirectoryEntry> search(String name, String country, Predicate<DirectoryEntry> certain)
      throws SourceFailedException {
    List<DirectoryEntry> entries = new ArrayList<>();
    int read = 0;
    for (WikidataClient.SearchHit hit : client.search(name)) {
      if (NOT_COMPANIES.contains(hit.description()) || !hit.id().matches("Q\\d+")) {
        continue;
      }
      if (read++ == settings.maxCandidates()) {
        break;
      }
      var item = client.item(hit.id());
      if (item.isPresent()) {
        DirectoryEntry entry = reader.entry(item.get().item());
        entries.add(entry);
        if (certain.test(entry)) {
          break;
        }
      }
    }
    return entries;
  }
}
