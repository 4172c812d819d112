package io.leadwise.research.application.work;

import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.application.source.SourceHealthLog;
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
import org.jboss.logging.Logger;

/** Asks all sources about one company; takes as long as they do, outside of any transaction. */
@ApplicationScoped
public class CompanyResearcher {

  private static final Logger LOG = Logger.getLogger(CompanyResearcher.class);

  private final CompanyResolver resolver;
  private final List<ResearchSource> sources;
  private final SourceHealthLog health;
  private final SummaryDesk summaries;

  @Inject
  CompanyResearcher(
      CompanyResolver resolver,
      @All List<ResearchSource> sources,
      SourceHealthLog health,
      SummaryDesk summaries) {
    this.summaries = summaries;
    this.resolver = resolver;
    this.sources = sources;
    this.health = health;
  }

  ResearchOutcome research(CompanyClues clues) {
    Resolution resolution = resolver.resolve(clues);
    Map<String, List<Finding>> answered = new LinkedHashMap<>();
    Map<SectionName, List<String>> failures = new EnumMap<>(SectionName.class);
    for (ResearchSource source : sources) {
      if (source.settings().enabled()) {
        ask(source, resolution, answered, failures);
      }
    }
    return summaries.over(
        new ResearchOutcome(resolution.identity(), resolution.others(), answered, failures));
  }

  private void ask(
      ResearchSource source,
      Resolution resolution,
      Map<String, List<Finding>> answered,
      Map<SectionName, List<String>> failures) {
    CompanyIdentity company = resolution.identity();
    if (company == null || !source.supports(company)) {
      // Not knowing the company there is an answer, unless that is for want of a directory.
      if (resolution.failure() == null) {
        answered.put(source.name(), List.of());
      } else {
        note(source, resolution.failure(), failures);
      }
      return;
    }
    try {
      answered.put(source.name(), NewsDesk.edit(source.research(company), company));
      health.succeeded(source.name());
    } catch (SourceFailedException e) {
      health.failed(source.name(), e.getMessage());
      note(source, e.getMessage(), failures);
    } catch (RuntimeException e) {
      // A fault of one adapter must not cost the answers of the others; the operator is told.
      LOG.errorf(e, "The source %s broke", source.name());
      String sentence = "The source " + source.name() + " could not be read.";
      health.failed(source.name(), sentence);
      note(source, sentence, failures);
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
