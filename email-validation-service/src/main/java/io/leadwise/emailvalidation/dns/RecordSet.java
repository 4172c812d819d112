package io.leadwise.emailvalidation.dns;

import java.util.List;
import org.xbill.DNS.Record;

/**
 * The answer to one question to DNS.
 *
 * @param records only when found
 * @param detail what was found instead; null when the status says all
 */
record RecordSet(Status status, List<Record> records, String detail) {

  /** In the order in which one of two answers wins. */
  enum Status {
    FOUND,
    /** Nothing is known: no answer in time, or the name servers failed. */
    UNKNOWN,
    NO_SUCH_TYPE,
    NO_SUCH_NAME,
    /** Aliases that lead nowhere. */
    BROKEN
  }

  static RecordSet found(List<Record> records) {
    return new RecordSet(Status.FOUND, List.copyOf(records), null);
  }

  static RecordSet none(Status status, String detail) {
    return new RecordSet(status, List.of(), detail);
  }
}
