package io.leadwise.lead.persistence;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Times;
import java.time.Instant;
import java.util.UUID;

/** The sort keys of the last row seen, in lists that go back in time. */
public record Keyset(Instant at, UUID id) {

  /**
   * Reads a cursor of two parts.
   *
   * @return null for the first page
   * @throws BadRequestProblem {@code invalid-cursor} when a part cannot be one of ours
   */
  public static Keyset of(Cursor cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      return new Keyset(Times.plausible("cursor", cursor.instant(0)), cursor.uuid(1));
    } catch (InvalidValueException e) {
      throw new BadRequestProblem("invalid-cursor", "The cursor is not one that this list gave.");
    }
  }
}
