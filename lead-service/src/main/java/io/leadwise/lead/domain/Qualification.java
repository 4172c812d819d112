package io.leadwise.lead.domain;

import java.util.UUID;

/**
 * What the qualification of a lead created or linked (domain.md §10). A part that nobody asked for
 * is null.
 */
public record Qualification(Part account, Part contact, Part opportunity) {

  public static final Qualification EMPTY = new Qualification(null, null, null);

  /**
   * One record.
   *
   * @param created false when the record existed before and was linked
   */
  public record Part(UUID id, boolean created) {}
}
