package io.leadwise.research.application.work;

import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.summary.WrittenSummary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the sources said about a company.
 *
 * @param identity null when nobody matches surely enough
 * @param answered findings by source that answered, empty lists included
 * @param failures for each section, the sentences of sources that could not be asked
 * @param written what the language model says about it
 */
record ResearchOutcome(
    CompanyIdentity identity,
    Candidates others,
    Map<String, List<Finding>> answered,
    Map<SectionName, List<String>> failures,
    WrittenSummary written) {

  ResearchOutcome(
      CompanyIdentity identity,
      Candidates others,
      Map<String, List<Finding>> answered,
      Map<SectionName, List<String>> failures) {
    this(identity, others, answered, failures, WrittenSummary.none());
  }

  ResearchOutcome with(WrittenSummary summary) {
    return new ResearchOutcome(identity, others, answered, failures, summary);
  }

  /** A research that broke on our side. */
  static ResearchOutcome broken(String sentence) {
    Map<SectionName, List<String>> failures = new EnumMap<>(SectionName.class);
    for (SectionName section : SectionName.values()) {
      failures.put(section, List.of(sentence));
    }
    return new ResearchOutcome(null, Candidates.none(), Map.of(), failures);
  }

  /** Returns whether no source at all could be asked. */
  boolean failedWholly() {
    return answered.isEmpty() && !failures.isEmpty();
  }

  boolean isComplete() {
    return failures.isEmpty();
  }

  /** Returns the sentences of all sources that could not be asked. */
  String failureSentences() {
    return failures.values().stream()
        .flatMap(List::stream)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
