package io.leadwise.lead.application.connectors.mapping;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Points in time as CRMs write them. */
public final class SourceTimes {

  /** ISO 8601 with an offset, which Salesforce writes without a colon. */
  public static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  private SourceTimes() {}
}
