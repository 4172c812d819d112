package io.leadwise.lead.persistence.crm;

import io.leadwise.lead.persistence.Keyset;
import java.util.UUID;

/**
 * Which contacts a page holds.
 *
 * @param viewerId seller who must be allowed to see them; null for all
 * @param email in any case; null for all
 * @param after the last one seen, or null for the first page
 */
public record ContactFilter(UUID viewerId, UUID accountId, String email, Keyset after, int limit) {

  /** Addresses do not belong in logs. */
  @Override
  public String toString() {
    return "ContactFilter";
  }
}
