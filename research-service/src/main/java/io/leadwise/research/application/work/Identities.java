package io.leadwise.research.application.work;

import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.MatchScore;
import java.util.List;
import java.util.Set;

/** Makes identities of what leads tell and what directories know. */
final class Identities {

  private Identities() {}

  /** The entry of a company that no directory knows: what the lead tells about it. */
  static DirectoryEntry unlisted(CompanyClues clues) {
    String name = clues.name() == null ? clues.domain() : clues.name();
    return new DirectoryEntry(
        null,
        name,
        List.of(name),
        null,
        Set.of(clues.domain()),
        clues.website(),
        clues.country() == null ? Set.of() : Set.of(clues.country()),
        true);
  }

  /** Returns where the company sits: the lead's country if it is one of them; or null. */
  static String country(CompanyClues clues, DirectoryEntry entry) {
    return clues.country() != null && entry.countries().contains(clues.country())
        ? clues.country()
        : entry.countries().stream().sorted().findFirst().orElse(clues.country());
  }

  static CompanyIdentity of(CompanyClues clues, DirectoryEntry entry, MatchScore score) {
    boolean same = clues.domain() == null || entry.domains().contains(clues.domain());
    String domain =
        clues.domain() != null
            ? clues.domain()
            : entry.domains().stream().sorted().findFirst().orElse(null);
    return new CompanyIdentity(
        entry.name(),
        domain,
        same && entry.website() != null ? entry.website() : clues.website(),
        entry.wikidataId(),
        entry.wikipediaTitle(),
        entry.cik(),
        entry.lei(),
        country(clues, entry),
        score);
  }
}
