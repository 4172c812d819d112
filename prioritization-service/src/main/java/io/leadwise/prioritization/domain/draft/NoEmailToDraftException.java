package io.leadwise.prioritization.domain.draft;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.prioritization.domain.action.SuggestedAction;

/** The suggested action of the lead is not one that an email serves (domain.md §9). */
public class NoEmailToDraftException extends RefusalException {
  public NoEmailToDraftException(SuggestedAction action) {
    super(
        Refusal.CONFLICT,
        "no-email-to-draft",
        "The suggested action is "
            + action.action()
            + ": "
            + action.reason()
            + " Name a kind to get a draft all the same.");
  }
}
