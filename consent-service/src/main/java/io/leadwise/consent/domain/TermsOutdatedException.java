package io.leadwise.consent.domain;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** The seller agreed to a text that is not, or no longer, the current one. */
public class TermsOutdatedException extends RefusalException {

  public TermsOutdatedException() {
    super(
        Refusal.INVALID,
        "terms-outdated",
        "This is not the current text. Show the one of GET /api/v1/consents/terms and ask again.");
  }
}
