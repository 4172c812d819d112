package io.leadwise.lead.application.closing;

import io.leadwise.lead.domain.value.Money;
import java.util.UUID;

/**
 * What is to be created or linked when a lead is qualified; a part that is null is not wanted. A
 * part with an id links that record, one without creates a record: what the wish leaves out comes
 * from the lead.
 */
public record ClosingWishes(AccountWish account, ContactWish contact, OpportunityWish opportunity) {

  public static final ClosingWishes NONE = new ClosingWishes(null, null, null);

  /** One record. */
  public interface Wish {

    /** The record to link, or null to create one. */
    UUID id();
  }

  /** An account; one that is connected already is linked rather than created again. */
  public record AccountWish(
      UUID id, String name, String website, String industry, String country, Integer employees)
      implements Wish {}

  /** A contact; one that is connected already is linked rather than created again. */
  public record ContactWish(
      UUID id, String firstName, String lastName, String email, String phone, String jobTitle)
      implements Wish {

    /** Names of people and their addresses do not belong in logs. */
    @Override
    public String toString() {
      return "ContactWish[" + id + "]";
    }
  }

  /** An opportunity, related to the lead and to its account and contact. */
  public record OpportunityWish(UUID id, String name, Money estimatedRevenue, String competitor)
      implements Wish {}
}
