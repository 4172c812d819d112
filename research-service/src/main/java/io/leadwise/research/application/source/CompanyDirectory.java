package io.leadwise.research.application.source;

import io.leadwise.research.domain.identity.DirectoryEntry;
import java.util.List;
import java.util.function.Predicate;

/** A public directory of companies, to find out who is meant. */
public interface CompanyDirectory {

  /** Returns the name of the source behind it. */
  String name();

  boolean enabled();

  /**
   * Searches by name. Entries are read one after the other, best first, until one is certainly the
   * right one: reading costs a request each.
   *
   * @param certain whether the search can stop at this entry
   */
  List<DirectoryEntry> search(String name, Predicate<DirectoryEntry> certain)
      throws SourceFailedException;
}
