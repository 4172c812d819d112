package io.leadwise.lead.domain.selection;

/** How many leads of a run have come how far; each lead ends as prioritized or failed. */
public record RunCounts(
    long selected, long researched, long validated, long prioritized, long failed) {

  public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0);

  public long pending() {
    return selected - prioritized - failed;
  }
}
