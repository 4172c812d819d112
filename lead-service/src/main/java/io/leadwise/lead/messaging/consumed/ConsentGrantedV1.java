package io.leadwise.lead.messaging.consumed;

import java.util.UUID;

/** What this service reads of {@code leadwise.consent.granted.v1}. */
record ConsentGrantedV1(UUID sellerId, String status, long version) {

  static final String TYPE = "leadwise.consent.granted.v1";
}
