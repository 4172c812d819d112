package io.leadwise.lead.application.bulk;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.bulk.BulkTable.Write;
import io.leadwise.lead.persistence.bulk.BulkTable.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The rows of a page: those that the domain takes, and what became of all of them. */
public final class BulkPage<T, D> {

  private final List<BulkRow<T>> rows;
  private final Map<ExternalKey, D> details = new LinkedHashMap<>();
  private final Map<Integer, BulkResult> failed = new HashMap<>();

  private BulkPage(List<BulkRow<T>> rows) {
    this.rows = rows;
  }

  /**
   * @param toDetails may refuse a row
   */
  public static <T, D> BulkPage<T, D> of(List<BulkRow<T>> rows, Function<T, D> toDetails) {
    BulkPage<T, D> page = new BulkPage<>(rows);
    for (BulkRow<T> row : rows) {
      try {
        page.details.put(row.key(), toDetails.apply(row.record()));
      } catch (RefusalException e) {
        page.failed.put(row.number(), BulkResult.failed(row, e));
      }
    }
    return page;
  }

  public List<Write<D>> writes(IdGenerator ids) {
    return details.entrySet().stream()
        .map(entry -> new Write<>(ids.next(), entry.getKey(), entry.getValue()))
        .toList();
  }

  public Collection<ExternalKey> keys() {
    return details.keySet();
  }

  public D details(ExternalKey key) {
    return details.get(key);
  }

  /** Keys of records that were known and did not differ. */
  public List<ExternalKey> unchanged(Map<ExternalKey, Written> written) {
    return details.keySet().stream().filter(key -> !written.containsKey(key)).toList();
  }

  /**
   * @param known ids of those that did not differ
   */
  public List<BulkResult> results(Map<ExternalKey, Written> written, Map<ExternalKey, UUID> known) {
    List<BulkResult> results = new ArrayList<>(rows.size());
    for (BulkRow<T> row : rows) {
      BulkResult failure = failed.get(row.number());
      Written done = written.get(row.key());
      if (failure != null) {
        results.add(failure);
      } else if (done != null) {
        results.add(
            BulkResult.done(
                row, done.created() ? BulkOutcome.CREATED : BulkOutcome.UPDATED, done.id()));
      } else {
        results.add(BulkResult.done(row, BulkOutcome.UNCHANGED, known.get(row.key())));
      }
    }
    return results;
  }
}
