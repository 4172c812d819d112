package io.leadwise.lead.domain.imports;

/** What an import file is made of. */
public enum ImportFormat {
  /** RFC 4180, with a header. */
  CSV,
  /** One JSON object per line. */
  NDJSON
}
