package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.domain.address.AddressSyntax;
import io.leadwise.emailvalidation.domain.lead.RecheckPolicy;
import io.leadwise.emailvalidation.domain.mail.BouncePolicy;
import io.leadwise.emailvalidation.domain.mail.VerdictEngine;
import io.leadwise.emailvalidation.domain.screening.AddressScreener;
import io.leadwise.emailvalidation.domain.screening.MailboxLists;
import io.leadwise.emailvalidation.domain.screening.SpecialUseDomains;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the rules of the domain from the settings. */
class Engine {

  @Produces
  @Singleton
  AddressScreener screener(MailboxLists lists, EmailValidationConfig config) {
    EmailValidationConfig.Syntax syntax = config.syntax();
    return new AddressScreener(
        lists,
        new AddressSyntax(syntax.lenient()),
        new SpecialUseDomains(
            syntax.allowUnknownTopLevelDomains(), syntax.allowOneLetterTopLevelDomains()));
  }

  @Produces
  @Singleton
  VerdictEngine verdicts(EmailValidationConfig config) {
    return new VerdictEngine(config.freshness().expiredRecently());
  }

  @Produces
  @Singleton
  BouncePolicy bounces(EmailValidationConfig config) {
    return new BouncePolicy(config.bounces().softLimit(), config.bounces().window());
  }

  @Produces
  @Singleton
  RecheckPolicy rechecks(EmailValidationConfig config) {
    return new RecheckPolicy(
        config.freshness().valid(),
        config.freshness().invalid(),
        config.freshness().unknown(),
        config.recheck().firstDelay(),
        config.recheck().longestDelay(),
        config.recheck().maxAttempts());
  }
}
