package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.application.MailDomainLookup;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import java.time.Clock;
import org.xbill.DNS.lookup.LookupSession;

/** The real look-ups, for tests of other packages. */
public final class Lookups {

  private Lookups() {}

  public static LookupSession session(EmailValidationConfig config) {
    return new DnsSession().session(config);
  }

  public static MailDomainLookup domains(
      LookupSession session, EmailValidationConfig config, Clock clock) {
    return new DnsMailDomainLookup(session, config, clock);
  }
}
