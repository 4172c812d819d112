package io.leadwise.lead.connectors.salesforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.lead.connectors.http.JsonPosition;
import java.time.Instant;

/**
 * Where a stream of Salesforce stands. Times are texts, so that the position needs no module to be
 * written.
 *
 * @param since rows that changed then or later are wanted; null for all
 * @param high the latest change seen in this round
 * @param query link to the next page of a query, or null
 * @param job id of a bulk query, or null
 * @param locator where the results of the bulk query go on; null at their beginning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SalesforcePosition(String since, String high, String query, String job, String locator) {

  static final SalesforcePosition START = new SalesforcePosition(null, null, null, null, null);

  static SalesforcePosition parse(String position) {
    return JsonPosition.parse(position, SalesforcePosition.class, START);
  }

  String text() {
    return JsonPosition.text(this);
  }

  SalesforcePosition seen(Instant modified) {
    return modified == null || high != null && !modified.isAfter(Instant.parse(high))
        ? this
        : new SalesforcePosition(since, modified.toString(), query, job, locator);
  }

  SalesforcePosition atQuery(String link) {
    return new SalesforcePosition(since, high, link, null, null);
  }

  SalesforcePosition atJob(String id, String at) {
    return new SalesforcePosition(since, high, null, id, at);
  }

  /** Where the next round begins: the time itself is read again, as more may have changed at it. */
  SalesforcePosition done() {
    return new SalesforcePosition(high == null ? since : high, null, null, null, null);
  }

  /** The round once more: a bulk query that came to nothing knows no order. */
  SalesforcePosition again() {
    return new SalesforcePosition(since, null, null, null, null);
  }
}
