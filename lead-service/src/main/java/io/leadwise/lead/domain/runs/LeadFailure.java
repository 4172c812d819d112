package io.leadwise.lead.domain.runs;

/** Why a lead of a run counts as failed. */
public enum LeadFailure {
  /** Nobody answered in time, however often it was announced; the detail names what is missing. */
  DEADLINE("no answer in time"),
  LEAD_CLOSED("closed while the run worked on it"),
  LEAD_ERASED("erased while the run worked on it"),
  LEAD_MERGED("merged into another lead while the run worked on it");

  private final String detail;

  LeadFailure(String detail) {
    this.detail = detail;
  }

  /** The reason in words. */
  public String detail() {
    return detail;
  }
}
