package io.leadwise.research.sources.edgar;

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

/**
 * The filers at the SEC as a register of companies. Names are looked up in the list of listed
 * companies, which is kept; where a filer sits is read only of those that bear the very name.
 */
@ApplicationScoped
public class EdgarDirectory implements CompanyDirectory {

  /** Names of listed companies are nearly unique; more than that is no use to anybody. */
  private static final int MOST_READ = 3;

  private final ListedCompanies listed;
  private final EdgarClient client;
  private final SourcesConfig.SecEdgar settings;

  @Inject
  EdgarDirectory(ListedCompanies listed, EdgarClient client, SourcesConfig config) {
    this.listed = listed;
    this.client = client;
    this.settings = config.secEdgar();
  }

  @Override
  public String name() {
    return EdgarSource.NAME;
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
    return entry.cik() != null;
  }

  @Override
  public List<DirectoryEntry> search(String name, String country, Predicate<DirectoryEntry> certain)
      throws SourceFailedException {
    List<DirectoryEntry> entries = new ArrayList<>();
    for (ListedCompany company : listed.named(name).stream().limit(MOST_READ).toList()) {
      client
          .submissions(company.cik())
          .ifPresent(filer -> entries.add(entry(filer, company.title())));
    }
    return entries;
  }

  @Override
  public Optional<DirectoryEntry> find(IdentityPin pin) throws SourceFailedException {
    return pin.cik() == null
        ? Optional.empty()
        : client.submissions(pin.cik()).map(filer -> entry(filer, filer.name()));
  }

  private static DirectoryEntry entry(Submissions filer, String title) {
    List<String> names =
        List.of(ListedCompanies.plain(title), ListedCompanies.plain(filer.name())).stream()
            .distinct()
            .toList();
    return new DirectoryEntry(
        null,
        null,
        filer.cik(),
        null,
        names.get(0),
        names,
        filer.industry(),
        Set.of(),
        null,
        filer.country() == null ? Set.of() : Set.of(filer.country()),
        true);
  }
}
