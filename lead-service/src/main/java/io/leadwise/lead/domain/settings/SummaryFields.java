package io.leadwise.lead.domain.settings;

import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.value.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which fields of a lead its summary shows, in their order (domain.md §2). */
public final class SummaryFields {

  /** How many a summary may show. */
  public static final int MOST = 20;

  private static final Set<String> KNOWN = known();

  private SummaryFields() {}

  /**
   * @throws InvalidValueException for a name that no field of a lead has, or one that comes twice
   */
  public static List<String> checked(List<String> fields) {
    if (fields.size() > MOST) {
      throw new InvalidValueException("summaryFields", "must have at most " + MOST + " entries");
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String field : fields) {
      // What is not a name is not repeated in the answer.
      if (!KNOWN.contains(field)) {
        throw new InvalidValueException(
            "summaryFields", "must name fields of a lead: " + String.join(", ", KNOWN));
      }
      if (!seen.add(field)) {
        throw new InvalidValueException("summaryFields", "must not name " + field + " twice");
      }
    }
    return List.copyOf(seen);
  }

  private static Set<String> known() {
    List<String> all = new ArrayList<>(LeadDetails.propertyNames());
    all.addAll(List.of("status", "ownerId", "createdAt", "updatedAt"));
    return Collections.unmodifiableSet(new LinkedHashSet<>(all));
  }
}
