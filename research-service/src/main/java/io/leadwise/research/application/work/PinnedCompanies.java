package io.leadwise.research.application.work;

import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.Domains;
import io.leadwise.research.domain.identity.EntryLinks;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.domain.identity.MatchScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who a company is that a user has pinned: the pinned keys count, whatever else speaks against
 * them; directories only complete what the pin leaves open.
 */
@ApplicationScoped
class PinnedCompanies {

  private final Directories directories;

  @Inject
  PinnedCompanies(Directories directories) {
    this.directories = directories;
  }

  Resolution resolve(CompanyClues clues, DirectoryRound round) {
    IdentityPin pin = clues.pin();
    DirectoryEntry known = known(clues, round);
    Directories.Linked linked =
        directories.completed(
            round, known, Identities.country(clues, known), List.of(known.name()));
    DirectoryEntry entry = linked.entry();
    MatchScore score =
        new MatchScore(
            1, List.of("pinned by a user on " + pin.at().atZone(ZoneOffset.UTC).toLocalDate()));
    CompanyIdentity identity =
        new CompanyIdentity(
            entry.name(),
            domain(clues, entry),
            website(clues, entry),
            entry.wikidataId(),
            entry.wikipediaTitle(),
            entry.cik(),
            entry.lei(),
            Identities.country(clues, entry),
            linked.on(score));
    return new Resolution(identity, Candidates.none(), round.failures());
  }

  /** Returns the pinned keys with what directories say under them. */
  private DirectoryEntry known(CompanyClues clues, DirectoryRound round) {
    IdentityPin pin = clues.pin();
    String name = clues.name() == null ? clues.domain() : clues.name();
    DirectoryEntry keys =
        new DirectoryEntry(
            pin.wikidataId(),
            null,
            pin.cik(),
            pin.lei(),
            name,
            List.of(name),
            null,
            pin.domain() == null ? Set.of() : Set.of(pin.domain()),
            null,
            Set.of(),
            true);
    List<DirectoryEntry> found = directories.pinned(round, clues);
    DirectoryEntry known = found.isEmpty() ? keys : keys.renamed(found.get(0).name());
    for (DirectoryEntry entry : found) {
      known = known.with(entry);
    }
    return pin.wikidataId() == null ? item(known, round).map(known::with).orElse(known) : known;
  }

  /** Looks for the item of the general directory that has a key in common with the pin. */
  private Optional<DirectoryEntry> item(DirectoryEntry known, DirectoryRound round) {
    return directories
        .general(
            round,
            known.name(),
            entry -> EntryLinks.shareKey(known, entry),
            found -> found.stream().anyMatch(entry -> EntryLinks.shareKey(known, entry)))
        .stream()
        .filter(DirectoryEntry::organisation)
        .filter(entry -> EntryLinks.shareKey(known, entry))
        .findFirst();
  }

  /** The pinned domain; else the lead's, unless the pinned company has another one. */
  private static String domain(CompanyClues clues, DirectoryEntry entry) {
    if (clues.pin().domain() != null) {
      return clues.pin().domain();
    }
    boolean fits =
        clues.domain() != null
            && (entry.domains().isEmpty() || entry.domains().contains(clues.domain()));
    return fits
        ? clues.domain()
        : entry.domains().stream().sorted().findFirst().orElse(clues.domain());
  }

  /** A website of the directory or the lead, if it is one of the domain. */
  private static String website(CompanyClues clues, DirectoryEntry entry) {
    String domain = domain(clues, entry);
    return Stream.of(Optional.ofNullable(entry.website()), Optional.ofNullable(clues.website()))
        .flatMap(Optional::stream)
        .filter(
            site ->
                Domains.registrable(URI.create(site).getHost())
                    .filter(own -> own.equals(domain))
                    .isPresent())
        .findFirst()
        .orElse(null);
  }
}
