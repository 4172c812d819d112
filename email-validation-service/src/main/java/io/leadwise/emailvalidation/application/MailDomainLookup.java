package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.mail.MailDomain;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Asks DNS about the mail of domains. */
public interface MailDomainLookup {

  /**
   * Looks each domain up once, however often it is named and however many callers wait for it.
   *
   * @param domains names in A-labels
   * @return an answer for every domain, by its name; a domain that was not answered in time is a
   *     temporary failure, so that the stage never fails for what DNS did
   */
  CompletionStage<Map<String, MailDomain>> lookup(Collection<String> domains);
}
