package io.leadwise.prioritization.application.draft;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.prioritization.domain.draft.EmailTemplate;

/** The named template is for another kind or language than what is asked for. */
public class TemplateMismatchException extends RefusalException {
  TemplateMismatchException(EmailTemplate template) {
    super(
        Refusal.INVALID,
        "email-template-mismatch",
        "That template is for %s in %s. Ask for the same, or name no template."
            .formatted(template.kind(), template.language().code()));
  }
}
