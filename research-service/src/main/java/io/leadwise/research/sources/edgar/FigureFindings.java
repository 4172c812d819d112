package io.leadwise.research.sources.edgar;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Figures;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The figures of the newest annual reports as cited facts; the newest year stands first. */
final class FigureFindings {

  private FigureFindings() {}

  static List<Finding> of(String cik, List<XbrlValue> values, Instant retrievedAt) {
    List<Finding> findings = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (XbrlValue value : AnnualFigures.of(measure, values)) {
        findings.add(finding(cik, measure, value, retrievedAt));
      }
    }
    return findings;
  }

  private static Finding finding(
      String cik, Measure measure, XbrlValue value, Instant retrievedAt) {
    String amount = Figures.grouped(value.value()) + " " + value.currency();
    String period =
        measure.isFlow() ? value.start() + " to " + value.end() : "as of " + value.end();
    String quote =
        "%s: %s, %s. Form %s filed %s, accession number %s"
            .formatted(value.tag(), amount, period, value.form(), value.filed(), value.accession());
    return new Finding(
        SectionName.FINANCES,
        measure.attribute(),
        amount,
        value.value(),
        value.currency(),
        value.end().toString(),
        SourceClass.REGULATORY_FILING.confidence(),
        new FactSource(
            EdgarLinks.filing(cik, value.accession()),
            EdgarSource.PUBLISHER,
            quote,
            retrievedAt,
            value.filed().atStartOfDay(ZoneOffset.UTC).toInstant(),
            EdgarSource.LICENCE));
  }
}
