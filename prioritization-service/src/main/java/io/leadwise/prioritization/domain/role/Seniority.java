package io.leadwise.prioritization.domain.role;

/** How high a position stands, the lowest first. */
public enum Seniority {
  /** Interns, apprentices, working students. */
  INTERN,
  /** Assistants, juniors, trainees. */
  ENTRY,
  /** Does the work: specialists, engineers, buyers; also managers of projects and accounts. */
  STAFF,
  /** Seniors, leads and principals without people to lead, as far as the title says. */
  SENIOR,
  /** Leads a team or an area. */
  MANAGER,
  /** Heads of departments, directors. */
  DIRECTOR,
  VICE_PRESIDENT,
  /** Chief officers, managing directors, boards, owners. */
  EXECUTIVE;

  /** The next lower one, for deputies; the lowest stays. */
  public Seniority below() {
    return values()[Math.max(0, ordinal() - 1)];
  }

  /** Whether it is at least as high. */
  public boolean isAtLeast(Seniority other) {
    return compareTo(other) >= 0;
  }
}
