package io.leadwise.lead.connectors.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.lead.connectors.http.JsonPosition;

/**
 * Where a stream of HubSpot stands. Times are milliseconds since 1970, as HubSpot takes them.
 *
 * @param since records that changed then or later are wanted; null for all
 * @param after where the search goes on; null at its beginning
 * @param high the latest change seen in this round, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HubSpotPosition(Long since, String after, Long high) {

  static final HubSpotPosition START = new HubSpotPosition(null, null, null);

  static HubSpotPosition parse(String position) {
    return JsonPosition.parse(position, HubSpotPosition.class, START);
  }

  String text() {
    return JsonPosition.text(this);
  }

  HubSpotPosition seen(Long modified) {
    return modified == null || high != null && modified <= high
        ? this
        : new HubSpotPosition(since, after, modified);
  }
}
