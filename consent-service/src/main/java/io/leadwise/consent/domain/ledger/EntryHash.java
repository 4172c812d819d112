package io.leadwise.consent.domain.ledger;

import io.leadwise.consent.domain.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The hash of an entry: SHA-256 of its canonical form, which is one line {@code name=value} for
 * each field, in the order below, each ended by a line feed, in UTF-8. The README of the service
 * says what stands in each field, so that anybody can compute it again; the database has the same
 * in SQL, as {@code consent_entry_hash}.
 */
public final class EntryHash {

  /** Names the form; another one would get another number. */
  static final String FORM = "leadwise-consent-entry/1";

  /** Six digits always: PostgreSQL keeps microseconds. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private EntryHash() {}

  public static String of(ConsentEntry entry) {
    return Sha256.hex(canonical(entry));
  }

  /** The text whose hash it is. No value can hold a line feed. */
  static String canonical(ConsentEntry entry) {
    StringBuilder form = new StringBuilder(512).append(FORM).append('\n');
    line(form, "sequence", entry.sequence());
    line(form, "previousHash", entry.previousHash());
    line(form, "id", entry.id());
    line(form, "sellerId", entry.sellerId());
    line(form, "purpose", entry.purpose());
    line(form, "version", entry.version());
    line(form, "status", entry.status().name());
    line(
        form,
        "scopes",
        String.join(",", entry.scopes().stream().map(Enum::name).sorted().toList()));
    line(form, "textVersion", entry.textVersion());
    line(form, "textMeaning", entry.textMeaning());
    line(form, "language", entry.language());
    line(form, "textHash", entry.textHash());
    line(form, "recordedAt", time(entry.recordedAt()));
    return form.toString();
  }

  private static void line(StringBuilder form, String name, Object value) {
    form.append(name).append('=').append(value).append('\n');
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
