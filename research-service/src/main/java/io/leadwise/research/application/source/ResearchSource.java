package io.leadwise.research.application.source;

import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import java.util.List;
import java.util.Set;

/** A source of facts about companies. One failing source never hides the others. */
public interface ResearchSource {

  /** Returns the name that stands in facts, settings and health. */
  String name();

  /** Returns the terms under which it may be used. */
  String licence();

  /** Returns whether it is asked, how often and for how long. */
  SourceSettings settings();

  /**
   * Returns whether each question may go to another host: then one that fails says little about the
   * next one.
   */
  default boolean asksManyHosts() {
    return false;
  }

  /** Returns the sections that it can say something about. */
  Set<SectionName> sections();

  /** Returns whether it can be asked about this company at all. */
  boolean supports(CompanyIdentity company);

  /**
   * Asks about a company; may take seconds, never call it inside a transaction.
   *
   * @return empty when the source was asked and knows nothing
   */
  List<Finding> research(CompanyIdentity company) throws SourceFailedException;
}
