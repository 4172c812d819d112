package io.leadwise.lead.application.bulk;

import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Stores many rows page by page. A key that comes again begins a new page, so that the later row
 * changes what the earlier one made. A page that the database refuses is taken row by row: only the
 * bad row fails.
 */
@ApplicationScoped
public class BulkUpserts {

  private static final Logger LOG = Logger.getLogger(BulkUpserts.class);
  private static final int PAGE = 500;

  public <T> List<BulkResult> store(List<BulkRow<T>> rows, BulkStore<T> store) {
    List<BulkResult> results = new ArrayList<>(rows.size());
    List<BulkRow<T>> page = new ArrayList<>();
    Set<ExternalKey> keys = new HashSet<>();
    for (BulkRow<T> row : rows) {
      if (page.size() == PAGE || keys.contains(row.key())) {
        results.addAll(storePage(page, store));
        page.clear();
        keys.clear();
      }
      page.add(row);
      keys.add(row.key());
    }
    results.addAll(storePage(page, store));
    return results;
  }

  private <T> List<BulkResult> storePage(List<BulkRow<T>> page, BulkStore<T> store) {
    if (page.isEmpty()) {
      return List.of();
    }
    try {
      return store.store(List.copyOf(page));
    } catch (RuntimeException e) {
      if (refusal(e).isEmpty()) {
        throw e;
      }
      LOG.debug("A page was refused by the database and is taken row by row");
    }
    return page.stream().map(row -> storeRow(row, store)).toList();
  }

  private <T> BulkResult storeRow(BulkRow<T> row, BulkStore<T> store) {
    try {
      return store.store(List.of(row)).get(0);
    } catch (RuntimeException e) {
      return refusal(e)
          .map(code -> BulkResult.failed(row.number(), row.key().id(), code, sentence(code)))
          .orElseThrow(() -> e);
    }
  }

  /** The code of what the database has against a row; empty when it is not the row's fault. */
  private static Optional<String> refusal(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return switch (sql.getSQLState().substring(0, 2)) {
          case "22" -> Optional.of("invalid-text");
          case "23" -> Optional.of("already-exists");
          case "40" -> Optional.of("changed-meanwhile");
          default -> Optional.empty();
        };
      }
    }
    return Optional.empty();
  }

  private static String sentence(String code) {
    return switch (code) {
      case "invalid-text" -> "A value holds a character that cannot be stored.";
      case "already-exists" -> "Something else with the same key exists, or what it names is gone.";
      default -> "Somebody else changed this at the same time. Send the row again.";
    };
  }
}
