package io.leadwise.research.sources.edgar;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.SourceClass;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The exact events of current reports as news. One filing may report several; an amendment is about
 * the same event as the report that it amends, so only the later of the two is told.
 */
final class EventFindings {

  /** As long as news is trusted (domain.md §5). */
  private static final int WINDOW_DAYS = 180;

  /** The filer names the item under the threat of penalty; the heading is wider than our type. */
  private static final double CONFIDENCE = 0.95;

  private EventFindings() {}

  static List<Finding> of(Submissions filer, LocalDate today) {
    List<Finding> news = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (EdgarFiling filing : filer.reports()) {
      if (filing.event().plusDays(WINDOW_DAYS).isBefore(today) || filing.filed().isAfter(today)) {
        continue;
      }
      for (ReportedEvent event : ReportedEvent.values()) {
        if (filing.items().contains(event.item()) && told.add(event.item() + filing.event())) {
          news.add(finding(filer, filing, event));
        }
      }
    }
    return news;
  }

  private static Finding finding(Submissions filer, EdgarFiling filing, ReportedEvent event) {
    String form = filing.isAmendment() ? "8-K/A" : "8-K";
    String headline =
        filer.name() + " " + event.words() + (filing.isAmendment() ? " (amended report)" : "");
    String quote =
        "Form %s, Item %s %s. Filed %s, date of report %s, accession number %s"
            .formatted(
                filing.form(),
                event.item(),
                event.caption(),
                filing.filed(),
                filing.event(),
                filing.accession());
    return Finding.news(
        headline,
        filing.event().toString(),
        new NewsHint(event.type(), form + " item " + event.item(), CONFIDENCE),
        SourceClass.REGULATORY_FILING,
        new FactSource(
            EdgarLinks.filing(filer.cik(), filing.accession()),
            EdgarSource.PUBLISHER,
            quote,
            filer.retrievedAt(),
            filing.filed().atStartOfDay(ZoneOffset.UTC).toInstant(),
            EdgarSource.LICENCE));
  }
}
