package io.leadwise.lead.messaging.produced;

import io.leadwise.lead.domain.crm.Seller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code leadwise.seller.changed.v1}. */
record SellerChangedV1(
    UUID sellerId, long version, boolean active, List<String> roles, Instant changedAt) {

  static final String TOPIC = "seller-changed";
  static final String TYPE = "leadwise.seller.changed.v1";

  static SellerChangedV1 of(Seller seller) {
    return new SellerChangedV1(
        seller.id(), seller.version(), seller.active(), seller.roles(), seller.updatedAt());
  }
}
