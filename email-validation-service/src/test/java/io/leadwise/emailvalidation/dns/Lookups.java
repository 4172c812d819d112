package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.application.MailDomainLookup;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import java.time.Clock;

/** The real look-ups, for tests of other packages. */
public final class Lookups {

  private Lookups() {}

  public static RecordLookup records(EmailValidationConfig config, Clock clock) {
    return new DnsServers().records(config, clock);
  }

  public static MailDomainLookup domains(
      RecordLookup records, EmailValidationConfig config, Clock clock) {
    return new DnsMailDomainLookup(records, config, clock);
  }
}
