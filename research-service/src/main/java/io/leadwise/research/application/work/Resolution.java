package io.leadwise.research.application.work;

import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyIdentity;
import java.util.Map;

/**
 * Who a company turned out to be.
 *
 * @param identity null when nobody matches surely enough
 * @param others who else could be meant
 * @param failures sentences of the directories that could not be asked, by their names
 */
record Resolution(CompanyIdentity identity, Candidates others, Map<String, String> failures) {

  /**
   * Returns why a source may not know the company although it exists there: its own directory, or
   * one that knows the keys of all, could not be asked. Null when all were.
   */
  String failure(String source) {
    String own = failures.get(source);
    return own != null ? own : failures.get(Directories.GENERAL);
  }
}
