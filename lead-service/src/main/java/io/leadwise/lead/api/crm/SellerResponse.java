package io.leadwise.lead.api.crm;

import io.leadwise.lead.api.ExternalKeyDocuments;
import io.leadwise.lead.domain.crm.Seller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seller. */
@Schema(name = "Seller")
public record SellerResponse(
    UUID id,
    long version,
    String externalId,
    String externalSource,
    String displayName,
    String email,
    boolean active,
    List<String> roles,
    Instant createdAt,
    Instant updatedAt) {

  static SellerResponse of(Seller seller) {
    return new SellerResponse(
        seller.id(),
        seller.version(),
        ExternalKeyDocuments.id(seller.externalKey()),
        ExternalKeyDocuments.source(seller.externalKey()),
        seller.displayName(),
        seller.email(),
        seller.active(),
        List.copyOf(seller.roles()),
        seller.createdAt(),
        seller.updatedAt());
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "SellerResponse[" + id + "]";
  }
}
