package io.leadwise.lead.application.bulk;

import java.util.List;

/** Stores records of one kind, a page at a time. */
public interface BulkStore<T> {

  /**
   * Stores the rows in one transaction, with a few statements for all of them, and announces the
   * leads whose snapshots show a change.
   *
   * @param rows no key occurs twice
   * @return one result per row; rows that the domain refuses fail and leave the others alone
   */
  List<BulkResult> store(List<BulkRow<T>> rows);
}
