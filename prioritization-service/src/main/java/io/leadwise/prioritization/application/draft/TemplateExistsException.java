package io.leadwise.prioritization.application.draft;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import java.util.UUID;

/** There is a template for that kind, language and tone: two would leave open which is used. */
public class TemplateExistsException extends RefusalException {
  TemplateExistsException(UUID templateId) {
    super(
        Refusal.CONFLICT,
        "email-template-exists",
        "There is a template for that kind, language and tone; change " + templateId + ".");
  }
}
