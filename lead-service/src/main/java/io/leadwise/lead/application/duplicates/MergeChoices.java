package io.leadwise.lead.application.duplicates;

import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.value.InvalidValueException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Whose value a property gets, where the rule "fill what is empty" is not what is wanted. */
public final class MergeChoices {

  private static final String ACCOUNT = "accountId";

  private final Set<String> preferred = new TreeSet<>();
  private final Set<String> kept = new TreeSet<>();

  /** The two leads of a merge. */
  public enum Side {
    SURVIVOR,
    DUPLICATE
  }

  /**
   * @param fields by name of the property; null for none
   * @throws InvalidValueException for a name that no lead has
   */
  public MergeChoices(Map<String, Side> fields) {
    if (fields == null) {
      return;
    }
    fields.forEach(
        (name, side) -> {
          if (side == null
              || !(LeadDetails.propertyNames().contains(name) || ACCOUNT.equals(name))) {
            throw new InvalidValueException(
                "fields", "must name properties of a lead, each with SURVIVOR or DUPLICATE");
          }
          (side == Side.DUPLICATE ? preferred : kept).add(name);
        });
  }

  LeadDetails details(LeadDetails survivor, LeadDetails duplicate) {
    return survivor.mergedWith(duplicate, preferred, kept);
  }

  /** The account to connect, or null when it stays as it is. */
  UUID account(UUID survivor, UUID duplicate) {
    boolean fill = survivor == null && !kept.contains(ACCOUNT);
    return fill || preferred.contains(ACCOUNT) ? duplicate : null;
  }
}
