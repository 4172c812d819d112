package io.leadwise.lead.application.connectors.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.json.EventJson;
import io.leadwise.lead.application.bulk.stores.RemovedRecords;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.application.connectors.records.RecordStore;
import io.leadwise.lead.application.connectors.records.RecordStore.Outcome;
import io.leadwise.lead.application.connectors.records.RecordStore.Refused;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.connectors.SyncCounts;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.connectors.RowProblemTable;
import io.leadwise.lead.persistence.connectors.RowProblemTable.Kept;
import io.leadwise.lead.persistence.connectors.RowProblemTable.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stores the rows of a page, and keeps apart those that cannot be taken. A row that names a record
 * which is not there yet is kept as it was mapped, since the other system will not send it again,
 * and tried again in later runs; a newer state of the row replaces it.
 */
@ApplicationScoped
class PageStore {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  @Inject RecordStore records;
  @Inject RemovedRecords removed;
  @Inject RowProblemTable problems;
  @Inject EventJson json;
  @Inject Clock clock;

  /** Joins the running transaction, if there is one; repeating it changes nothing. */
  @ActivateRequestContext
  SyncCounts store(Connection connection, PullStream stream, PulledPage page) {
    if (stream.kind() == RecordKind.INTERACTION) {
      SyncCounts counts = records.storeInteractions(page.interactions(), connection.source());
      return counts.plus(remove(connection, stream, page));
    }
    List<MappedRecord> named = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    int unnamed = 0;
    for (MappedRecord record : page.records()) {
      if (record.externalId() == null || record.externalId().length() > 200) {
        unnamed++;
        kept.add(
            new Kept(
                stream.kind(),
                "(row " + unnamed + " without id)",
                "malformed-row",
                "The row has no external id, or one of more than 200 characters.",
                "externalId",
                null));
      } else {
        named.add(record);
      }
    }
    Outcome outcome = records.store(stream.kind(), named, connection.rows());
    problems.delete(
        connection.name(), stream.kind(), named.stream().map(MappedRecord::externalId).toList());
    kept.addAll(kept(stream.kind(), outcome.refused()));
    problems.put(connection.name(), kept, clock.instant());
    return outcome
        .counts()
        .plus(new SyncCounts(0, 0, 0, 0, unnamed))
        .plus(remove(connection, stream, page));
  }

  private SyncCounts remove(Connection connection, PullStream stream, PulledPage page) {
    if (page.removed().isEmpty()) {
      return SyncCounts.NONE;
    }
    problems.delete(connection.name(), stream.kind(), page.removed());
    int count =
        removed.remove(
            stream.kind(),
            page.removed().stream().map(id -> new ExternalKey(connection.source(), id)).toList());
    return new SyncCounts(0, 0, 0, count, 0);
  }

  /**
   * Tries rows again that waited.
   *
   * @param triedBefore rows that were tried since are left for the next run
   * @return how many were tried; 0 when none is left
   */
  int retry(Connection connection, Instant triedBefore, int limit) {
    List<Waiting> waiting = problems.waiting(connection.name(), triedBefore, limit);
    Map<RecordKind, List<MappedRecord>> byKind = new LinkedHashMap<>();
    for (Waiting row : waiting) {
      byKind.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(read(row));
    }
    byKind.forEach(
        (kind, rows) -> {
          Outcome outcome = records.store(kind, rows, connection.rows());
          List<Kept> still = kept(kind, outcome.refused());
          List<String> taken =
              new ArrayList<>(rows.stream().map(MappedRecord::externalId).toList());
          taken.removeAll(still.stream().map(Kept::externalId).toList());
          problems.delete(connection.name(), kind, taken);
          problems.put(connection.name(), still, clock.instant());
        });
    return waiting.size();
  }

  private List<Kept> kept(RecordKind kind, List<Refused> refused) {
    // Of several states of one row the last one counts.
    Map<String, Kept> kept = new LinkedHashMap<>();
    for (Refused row : refused) {
      kept.put(
          row.record().externalId(),
          new Kept(
              kind,
              row.record().externalId(),
              row.code(),
              row.message(),
              row.field(),
              row.waits() ? write(row.record()) : null));
    }
    return List.copyOf(kept.values());
  }

  private String write(MappedRecord record) {
    try {
      return json.mapper().writeValueAsString(record.values());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row cannot be kept", e);
    }
  }

  private MappedRecord read(Waiting row) {
    try {
      return new MappedRecord(row.kind(), json.mapper().readValue(row.record(), VALUES));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row that was kept cannot be read", e);
    }
  }
}
