package io.leadwise.lead.connectors.imap;

import io.leadwise.lead.application.connectors.CursorExpiredException;

/**
 * Where a folder stands (RFC 3501, section 2.3.1.1).
 *
 * @param validity the numbers of emails hold as long as it is the same
 * @param last number of the last email that was read
 */
record ImapPosition(long validity, long last) {

  /** Null for the beginning. */
  static ImapPosition parse(String position) {
    if (position == null) {
      return null;
    }
    String[] parts = position.split(":");
    if (parts.length != 2 || !position.matches("\\d{1,18}:\\d{1,18}")) {
      throw new CursorExpiredException();
    }
    return new ImapPosition(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  String text() {
    return validity + ":" + last;
  }
}
