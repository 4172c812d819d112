package io.leadwise.lead.application.bulk.stores;

import java.util.List;
import java.util.UUID;

/**
 * What the directory says about a seller.
 *
 * @param id subject of the person's token, or null
 */
public record SellerDraft(
    UUID id, String displayName, String email, boolean active, List<String> roles) {

  /** Names of people and their addresses do not belong in logs. */
  @Override
  public String toString() {
    return "SellerDraft[" + id + "]";
  }
}
