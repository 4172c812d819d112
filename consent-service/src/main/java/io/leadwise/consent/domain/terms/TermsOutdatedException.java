package io.leadwise.consent.domain.terms;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** The seller agreed to a text that there is not, or that means something else than today's. */
public class TermsOutdatedException extends RefusalException {

  public TermsOutdatedException() {
    super(
        Refusal.INVALID,
        "terms-outdated",
        "This is not a text of today. Show the one of GET /api/v1/consents/terms and ask again.");
  }
}
