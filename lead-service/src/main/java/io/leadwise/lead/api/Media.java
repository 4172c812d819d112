package io.leadwise.lead.api;

/** Media types beside JSON. */
public final class Media {

  /** RFC 7396. */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  /** RFC 4180. */
  public static final String CSV = "text/csv";

  /** One JSON document per line. */
  public static final String NDJSON = "application/x-ndjson";

  private Media() {}
}
