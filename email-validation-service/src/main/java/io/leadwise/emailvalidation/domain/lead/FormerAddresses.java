package io.leadwise.emailvalidation.domain.lead;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Addresses that were looked at for a lead and are not its address now: when the lead is erased,
 * they must be found.
 */
public final class FormerAddresses {

  private final Set<FormerAddress> all = new LinkedHashSet<>();

  /** An address that a lead had, by its key. */
  public record FormerAddress(UUID leadId, String addressKey) {

    /** Addresses do not belong in logs. */
    @Override
    public String toString() {
      return "FormerAddress[" + leadId + "]";
    }
  }

  /**
   * Notes an address unless it is the one that the lead has.
   *
   * @param addressKey null for none
   */
  public void note(LeadEmail lead, String addressKey) {
    if (addressKey != null && !addressKey.equals(lead.addressKey())) {
      all.add(new FormerAddress(lead.leadId(), addressKey));
    }
  }

  public Set<FormerAddress> all() {
    return all;
  }
}
