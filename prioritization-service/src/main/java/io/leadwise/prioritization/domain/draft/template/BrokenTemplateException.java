package io.leadwise.prioritization.domain.draft.template;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.kit.problem.Violation;
import java.util.List;

/** A template that cannot be taken: it says in which field, line and column, and why. */
public class BrokenTemplateException extends RefusalException {

  /**
   * @param field {@code subject} or {@code body}
   * @param flaw a sentence that says what is wrong, with line and column where there are some
   */
  public BrokenTemplateException(String field, String flaw) {
    super(
        Refusal.INVALID,
        "broken-template",
        "The " + field + " of the template cannot be used. " + flaw,
        List.of(new Violation(field, flaw)));
  }
}
