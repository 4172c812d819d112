package io.leadwise.prioritization.domain.insight;

import java.util.UUID;

/**
 * How many selected leads have all of these in common.
 *
 * @param validity null where there is no verdict yet
 */
public record LeadCount(
    UUID ownerId, String status, String fit, String validity, String action, long leads) {

  /** The same leads, without telling what to do about them. */
  public LeadCount withoutAction() {
    return new LeadCount(ownerId, status, fit, validity, null, leads);
  }
}
