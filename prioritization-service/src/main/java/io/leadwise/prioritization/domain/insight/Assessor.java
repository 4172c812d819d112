package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.priority.Priority;
import io.leadwise.prioritization.domain.priority.PriorityRules;
import io.leadwise.prioritization.domain.profile.ExchangeRates;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitAssessor;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.domain.research.Research;
import java.time.Instant;

/**
 * The one function from what is known about a lead to fit, priority and action. It knows neither a
 * clock nor an order of arrival.
 */
public record Assessor(TargetCustomerProfile profile, PriorityRules rules, ExchangeRates rates) {

  /** Names the rules that this assessor follows. */
  public String rulesVersion() {
    return rules.version(profile.version());
  }

  /**
   * @param research null while there is none
   * @param verdict verdict on the lead's present address; null while there is none
   * @param selectedAt when the lead was selected last
   */
  Assessment assess(
      LeadSnapshot lead,
      Research research,
      EmailVerdict verdict,
      Instant selectedAt,
      Sections sections) {
    FitAssessment fit = new FitAssessor(profile, rules.borders(), rates).assess(lead, research);
    Priority priority = rules.score(lead, fit, selectedAt, rates, rulesVersion());
    return new Assessment(fit, priority, SuggestedAction.of(lead, verdict), sections);
  }
}
