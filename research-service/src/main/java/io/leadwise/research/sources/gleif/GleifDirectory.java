package io.leadwise.research.sources.gleif;

import io.leadwise.research.application.source.CompanyDirectory;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.EntryLinks;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.domain.identity.NameNormaliser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The register of Legal Entity Identifiers as a directory: one request for most companies. */
@ApplicationScoped
public class GleifDirectory implements CompanyDirectory {

  private final GleifClient client;
  private final SourcesConfig.Gleif settings;

  @Inject
  GleifDirectory(GleifClient client, SourcesConfig config) {
    this.client = client;
    this.settings = config.gleif();
  }

  @Override
  public String name() {
    return GleifSource.NAME;
  }

  @Override
  public boolean enabled() {
    return settings.enabled();
  }

  @Override
  public boolean isRegister() {
    return true;
  }

  @Override
  public boolean hasKey(DirectoryEntry entry) {
    return entry.lei() != null;
  }

  @Override
  public List<DirectoryEntry> search(String name, String country, Predicate<DirectoryEntry> certain)
      throws SourceFailedException {
    List<DirectoryEntry> named = namesakes(name, client.byLegalName(name, country));
    // A legal name in another script is found by its other names, and one whose form is written out
    // by the rest of it.
    return named.isEmpty()
        ? namesakes(name, client.byAnyWord(NameNormaliser.withoutLegalForm(name), country))
        : named;
  }

  private static List<DirectoryEntry> namesakes(String name, List<LeiRecord> records) {
    return EntryLinks.namesakes(
        name, records.stream().filter(LeiRecord::isCompany).map(GleifDirectory::entry).toList());
  }

  @Override
  public Optional<DirectoryEntry> find(IdentityPin pin) throws SourceFailedException {
    return pin.lei() == null
        ? Optional.empty()
        : client.record(pin.lei()).map(GleifDirectory::entry);
  }

  private static DirectoryEntry entry(LeiRecord record) {
    String name = record.latinName().orElse(record.legalName()).text();
    String where = record.legalAddress() == null ? "" : ", " + record.legalAddress().text();
    return new DirectoryEntry(
        null,
        null,
        null,
        record.lei(),
        name,
        record.names(),
        "legal entity" + where,
        Set.of(),
        null,
        record.countries(),
        record.stands());
  }
}
