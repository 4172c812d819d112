package io.leadwise.prioritization.domain.profile;

/**
 * Why a lead is excluded.
 *
 * @param name INDUSTRY, LOCATION or the name of a condition
 * @param evidence what was compared
 * @param source field of the CRM, or address of the fact's source
 */
public record Exclusion(String name, String evidence, String source) {

  /** The reason as a seller reads it. */
  public String sentence() {
    return "Excluded by the target customer profile (" + name + "): " + evidence + ".";
  }
}
