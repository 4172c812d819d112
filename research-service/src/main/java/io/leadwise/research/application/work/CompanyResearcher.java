package io.leadwise.research.application.work;

import io.leadwise.research.application.source.PendingAnswer;
import io.leadwise.research.application.source.Question;
import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceCalls;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.news.NewsDesk;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks all sources about one company, beside each other; takes as long as the slowest one, outside
 * of any transaction.
 */
@ApplicationScoped
public class CompanyResearcher {

  private final CompanyResolver resolver;
  private final List<ResearchSource> sources;
  private final SourceCalls calls;
  private final SummaryDesk summaries;

  @Inject
  CompanyResearcher(
      CompanyResolver resolver,
      @All List<ResearchSource> sources,
      SourceCalls calls,
      SummaryDesk summaries) {
    this.summaries = summaries;
    this.resolver = resolver;
    this.sources = sources;
    this.calls = calls;
  }

  ResearchOutcome research(CompanyClues clues) {
    Resolution resolution = resolver.resolve(clues);
    List<ResearchSource> enabled = sources.stream().filter(s -> s.settings().enabled()).toList();
    Map<ResearchSource, PendingAnswer<List<Finding>>> asked = ask(enabled, resolution.identity());
    Map<String, List<Finding>> answered = new LinkedHashMap<>();
    Map<SectionName, List<String>> failures = new EnumMap<>(SectionName.class);
    boolean heard = false;
    try {
      for (ResearchSource source : enabled) {
        heard |=
            take(source, asked.get(source), resolution.failure(source.name()), answered, failures);
      }
    } finally {
      asked.values().forEach(PendingAnswer::giveUp);
    }
    if (!heard && !failures.isEmpty()) {
      // The silence of those who were not asked is no answer where nobody else answers.
      answered.clear();
    }
    return summaries.over(
        new ResearchOutcome(resolution.identity(), resolution.others(), answered, failures));
  }

  private Map<ResearchSource, PendingAnswer<List<Finding>>> ask(
      List<ResearchSource> enabled, CompanyIdentity company) {
    Map<ResearchSource, PendingAnswer<List<Finding>>> asked = new LinkedHashMap<>();
    for (ResearchSource source : enabled) {
      if (company != null && source.supports(company)) {
        asked.put(source, calls.ask(question(source, company)));
      }
    }
    return asked;
  }

  private static Question<List<Finding>> question(ResearchSource source, CompanyIdentity company) {
    return new Question<>(
        source.name(),
        source.settings().timeout(),
        source.asksManyHosts(),
        () -> NewsDesk.edit(source.research(company), company));
  }

  /**
   * @param asked null when the source cannot be asked about the company
   * @param unresolved why it is not sure who the company is, for want of a directory; else null
   * @return whether the source was asked and answered
   */
  private static boolean take(
      ResearchSource source,
      PendingAnswer<List<Finding>> asked,
      String unresolved,
      Map<String, List<Finding>> answered,
      Map<SectionName, List<String>> failures) {
    if (asked == null) {
      // Not knowing the company there is an answer, unless that is for want of a directory.
      if (unresolved == null) {
        answered.put(source.name(), List.of());
      } else {
        note(source, unresolved, failures);
      }
      return false;
    }
    try {
      answered.put(source.name(), asked.await());
      return true;
    } catch (SourceFailedException e) {
      note(source, e.getMessage(), failures);
      return false;
    }
  }

  private static void note(
      ResearchSource source, String sentence, Map<SectionName, List<String>> failures) {
    source
        .sections()
        .forEach(
            section -> {
              List<String> sentences = failures.computeIfAbsent(section, any -> new ArrayList<>());
              if (!sentences.contains(sentence)) {
                sentences.add(sentence);
              }
            });
  }
}
