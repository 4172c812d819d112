package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.fit.FitAssessor;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.learning.LeadFeatures;
import io.leadwise.prioritization.domain.priority.Likelihood;
import io.leadwise.prioritization.domain.priority.Priority;
import io.leadwise.prioritization.domain.priority.PriorityRules;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import io.leadwise.prioritization.domain.research.Research;
import java.time.Instant;

/**
 * The one function from what is known about a lead to fit, priority and action. It knows neither a
 * clock nor an order of arrival.
 *
 * @param likelihood null while no learned model is in force
 */
public record Assessor(
    TargetCustomerProfile profile,
    PriorityRules rules,
    ExchangeRates rates,
    Likelihood likelihood) {

  /** Names the rules that this assessor follows. */
  public String rulesVersion() {
    return rules.version(profile.version())
        + "-"
        + rates.name()
        + (likelihood == null ? "" : likelihood.version());
  }

  /**
   * What a model may know about a lead: its state when it was selected, and what the rules say to
   * that, without research, which comes later.
   */
  FeatureRow featuresOf(LeadSnapshot selected, Instant selectedAt) {
    Priority byRules = byRules(selected, fit(selected, null), selectedAt);
    return LeadFeatures.of(selected, selectedAt, byRules.score(), rates);
  }

  /**
   * @param research null while there is none
   * @param verdict verdict on the lead's present address; null while there is none
   * @param selectedAt when the lead was selected last
   * @param features what was known then; null when it was not kept
   */
  Assessment assess(
      LeadSnapshot lead,
      Research research,
      EmailVerdict verdict,
      Instant selectedAt,
      Sections sections,
      FeatureRow features) {
    FitAssessment fit = fit(lead, research);
    Priority byRules = byRules(lead, fit, selectedAt);
    // What is likely of an excluded lead does not matter.
    boolean byModel = likelihood != null && fit.exclusion() == null;
    Priority priority = byModel ? likelihood.addTo(byRules, features) : byRules;
    return new Assessment(fit, priority, SuggestedAction.of(lead, verdict), sections);
  }

  private FitAssessment fit(LeadSnapshot lead, Research research) {
    return new FitAssessor(profile, rules.borders(), rates).assess(lead, research);
  }

  private Priority byRules(LeadSnapshot lead, FitAssessment fit, Instant selectedAt) {
    return rules.score(lead, fit, selectedAt, rates, rulesVersion());
  }
}
