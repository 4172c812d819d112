package io.leadwise.lead.connectors.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.lead.application.connectors.CursorExpiredException;

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

  private static final ObjectMapper JSON = new ObjectMapper();

  static HubSpotPosition parse(String position) {
    try {
      return position == null ? START : JSON.readValue(position, HubSpotPosition.class);
    } catch (JsonProcessingException e) {
      throw new CursorExpiredException();
    }
  }

  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  HubSpotPosition seen(Long modified) {
    return modified == null || high != null && modified <= high
        ? this
        : new HubSpotPosition(since, after, modified);
  }
}
