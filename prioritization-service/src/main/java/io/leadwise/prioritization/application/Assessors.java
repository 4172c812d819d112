package io.leadwise.prioritization.application;

import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.priority.PriorityRules;
import io.leadwise.prioritization.domain.profile.ExchangeRates;
import io.leadwise.prioritization.domain.profile.FitBorders;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.persistence.TargetCustomerProfileRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes assessors from the settings and the target customer profile in force. */
@ApplicationScoped
public class Assessors {
  private final TargetCustomerProfileRepository profiles;
  private final PriorityRules rules;
  private final ExchangeRates rates;

  Assessors(PrioritizationConfig config, TargetCustomerProfileRepository profiles) {
    this.profiles = profiles;
    this.rates = new ExchangeRates(config.rates());
    this.rules =
        new PriorityRules(
            config.weights().fit(),
            config.weights().engagement(),
            config.weights().existingAccount(),
            config.weights().recency(),
            config.recencyWindowDays(),
            new FitBorders(config.fit().highAbove(), config.fit().moderateFrom()));
  }

  public Assessor current() {
    return with(profiles.current());
  }

  /** An assessor that tries another profile. */
  public Assessor with(TargetCustomerProfile profile) {
    return new Assessor(profile, rules, rates);
  }
}
