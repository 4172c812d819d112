package io.leadwise.research.domain.company;

import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.domain.summary.SectionSummary;
import java.util.List;

/**
 * What is shown of a company, or about a lead of it.
 *
 * @param facts of news the newest only
 * @param summaries one for each section
 */
public record Insight(List<ShownFact> facts, Sections sections, List<SectionSummary> summaries) {

  public Insight {
    facts = List.copyOf(facts);
    summaries = List.copyOf(summaries);
  }

  public SectionSummary summary(SectionName section) {
    return summaries.get(section.ordinal());
  }
}
