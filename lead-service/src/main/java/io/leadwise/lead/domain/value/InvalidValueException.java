package io.leadwise.lead.domain.value;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A value that the domain does not take; answers 422 with code {@code invalid-value}. */
public class InvalidValueException extends RefusalException {

  private final String field;

  /**
   * @param field name of the property as the API and the import file know it
   * @param rule the rest of the sentence, for example {@code must not be empty}
   */
  public InvalidValueException(String field, String rule) {
    super(Refusal.INVALID, "invalid-value", field + " " + rule + ".");
    this.field = field;
  }

  public String field() {
    return field;
  }
}
