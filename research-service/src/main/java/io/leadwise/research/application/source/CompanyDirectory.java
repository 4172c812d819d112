package io.leadwise.research.application.source;

import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.IdentityPin;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A public directory of companies, to find out who is meant. */
public interface CompanyDirectory {

  /** Returns the name of the source behind it. */
  String name();

  boolean enabled();

  /**
   * Returns whether it is a register of one kind of key, without websites. A register is asked only
   * where a general directory does not know its key already.
   */
  boolean isRegister();

  /** Returns whether an entry has this directory's key, whoever gave it. */
  boolean hasKey(DirectoryEntry entry);

  /**
   * Searches by name. Entries are read one after the other, best first, until one is certainly the
   * right one: reading costs a request each.
   *
   * @param country ISO 3166 alpha-2, to search there only where the directory can, or null
   * @param certain whether the search can stop at this entry
   */
  List<DirectoryEntry> search(String name, String country, Predicate<DirectoryEntry> certain)
      throws SourceFailedException;

  /** Returns the entry that the pin names by this directory's key; empty without key or entry. */
  Optional<DirectoryEntry> find(IdentityPin pin) throws SourceFailedException;
}
