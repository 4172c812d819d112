package io.leadwise.lead.persistence.jdbc;

import io.leadwise.lead.domain.Lead;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

/** Columns of a page of leads, in their order: parameters for {@code unnest(?, ?, …)}. */
public final class LeadColumns {

  private LeadColumns() {}

  /** The ids. */
  public static UUID[] ids(Collection<Lead> leads) {
    return leads.stream().map(Lead::id).toArray(UUID[]::new);
  }

  /** The primary addresses in lower case; null where there is none. */
  public static String[] addresses(Collection<Lead> leads) {
    return leads.stream().map(lead -> lower(lead.details().email())).toArray(String[]::new);
  }

  /** As interactions keep addresses. */
  public static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
