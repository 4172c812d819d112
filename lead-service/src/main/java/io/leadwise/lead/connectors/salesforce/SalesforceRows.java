package io.leadwise.lead.connectors.salesforce;

import io.leadwise.lead.application.connectors.mapping.KindMapping;
import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.application.connectors.mapping.SourceRow;
import io.leadwise.lead.application.connectors.mapping.SourceTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The rows of an answer: those that are there, those that are gone, and the latest change. */
final class SalesforceRows {

  final List<MappedRecord> records = new ArrayList<>();
  final List<String> removed = new ArrayList<>();
  private final KindMapping mapping;
  private Instant latest;

  SalesforceRows(KindMapping mapping) {
    this.mapping = mapping;
  }

  void add(SourceRow row) {
    if ("true".equals(row.value(Soql.DELETED))) {
      removed.add(row.value(mapping.idSource()));
    } else {
      records.add(mapping.map(row));
    }
    note(row.value(mapping.modified()));
  }

  private void note(String modified) {
    if (modified == null) {
      return;
    }
    try {
      Instant at = OffsetDateTime.parse(modified, SourceTimes.FORMAT).toInstant();
      latest = latest == null || at.isAfter(latest) ? at : latest;
    } catch (DateTimeException e) {
      // The row itself is taken; without its time the position only does not move on.
      return;
    }
  }

  /** Null when no row told. */
  Instant latest() {
    return latest;
  }
}
