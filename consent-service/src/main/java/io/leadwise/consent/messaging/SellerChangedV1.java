package io.leadwise.consent.messaging;

import io.leadwise.consent.domain.prompt.SellerState;
import java.util.List;
import java.util.UUID;

/** What this service reads of the topic seller-changed, version 1. */
record SellerChangedV1(UUID sellerId, long version, boolean active, List<String> roles) {

  static final String TOPIC = "seller-changed";
  static final String TYPE = "leadwise.seller.changed.v1";

  SellerState toDomain() {
    return new SellerState(sellerId, version, active, List.copyOf(roles));
  }
}
