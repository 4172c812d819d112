package io.leadwise.prioritization.api;

import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Whose leads a caller may see: a seller the own ones, an admin all (design.md, Who may). */
@RequestScoped
public class Access {
  private final Caller caller;

  Access(Caller caller) {
    this.caller = caller;
  }

  /** The owner that visible leads must have; null when the caller may see all. */
  public UUID visibleOwner() {
    return caller.isAdmin() ? null : caller.id();
  }

  /**
   * Whose list is meant.
   *
   * @param requested seller that an admin asks about; null for the own list
   */
  public UUID listOwner(UUID requested) {
    if (requested == null) {
      if (!caller.has(Roles.SELLER)) {
        throw new BadRequestProblem("owner-required", "Name the seller with ownerId.");
      }
      return caller.id();
    }
    if (!caller.isAdmin() && !requested.equals(caller.id())) {
      throw new ForeignListException();
    }
    return requested;
  }

  /**
   * Whose list is followed: a seller's the own one, an admin's all of them unless one is named.
   *
   * @return null for all
   */
  public UUID followedOwner(UUID requested) {
    return requested == null ? visibleOwner() : listOwner(requested);
  }

  static final class ForeignListException extends RefusalException {
    ForeignListException() {
      super(Refusal.FORBIDDEN, "foreign-list", "A seller sees only the own list.");
    }
  }
}
