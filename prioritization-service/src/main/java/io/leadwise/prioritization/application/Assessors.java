package io.leadwise.prioritization.application;

import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.priority.Likelihood;
import io.leadwise.prioritization.domain.priority.PriorityRules;
import io.leadwise.prioritization.domain.priority.PublishedRules;
import io.leadwise.prioritization.domain.profile.FitBorders;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import io.leadwise.prioritization.persistence.ExchangeRateRepository;
import io.leadwise.prioritization.persistence.LearningRepository;
import io.leadwise.prioritization.persistence.ModelRepository;
import io.leadwise.prioritization.persistence.PriorityRulesRepository;
import io.leadwise.prioritization.persistence.TargetCustomerProfileRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes assessors from the rules, the target customer profile and the model in force. */
@ApplicationScoped
public class Assessors {
  private final TargetCustomerProfileRepository profiles;
  private final PriorityRulesRepository published;
  private final LearningRepository learning;
  private final ModelRepository models;
  private final PublishedRules defaults;
  private final ExchangeRateRepository publishedRates;
  private final ExchangeRates defaultRates;

  Assessors(
      PrioritizationConfig config,
      TargetCustomerProfileRepository profiles,
      PriorityRulesRepository published,
      LearningRepository learning,
      ModelRepository models,
      ExchangeRateRepository publishedRates) {
    this.profiles = profiles;
    this.published = published;
    this.learning = learning;
    this.models = models;
    this.publishedRates = publishedRates;
    this.defaultRates =
        new ExchangeRates(0, config.ratesDay(), config.ratesSource(), config.rates());
    this.defaults =
        new PublishedRules(
            0,
            new PriorityRules(
                config.weights().fit(),
                config.weights().engagement(),
                config.weights().existingAccount(),
                config.weights().recency(),
                config.recencyWindowDays(),
                new FitBorders(config.fit().highAbove(), config.fit().moderateFrom())),
            config.weights().likelihood());
  }

  public Assessor current() {
    return with(profiles.current());
  }

  /** An assessor that tries another profile. */
  public Assessor with(TargetCustomerProfile profile) {
    return assessor(profile, rules());
  }

  /** An assessor that tries other rules. */
  public Assessor with(PublishedRules rules) {
    return assessor(profiles.current(), rules);
  }

  /** The rules that an admin published last, or the defaults. */
  public PublishedRules rules() {
    return published.current().orElse(defaults);
  }

  /** The rules of the settings, in force until an admin publishes others. */
  public PublishedRules defaults() {
    return defaults;
  }

  /** The exchange rates that an admin published last, or those of the settings. */
  public ExchangeRates rates() {
    return publishedRates.current().orElse(defaultRates);
  }

  private Assessor assessor(TargetCustomerProfile profile, PublishedRules rules) {
    Long model = learning.active().modelVersion();
    return new Assessor(
        profile,
        rules.rules(),
        rates(),
        model == null ? null : new Likelihood(models.scorecard(model), rules.likelihood()));
  }
}
