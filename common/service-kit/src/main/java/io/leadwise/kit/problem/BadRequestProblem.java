package io.leadwise.kit.problem;

import java.util.List;

/** The request cannot be understood as it is: a filter, a header or a field is wrong. */
public class BadRequestProblem extends RefusalException {

  public BadRequestProblem(String code, String detail) {
    super(Refusal.BAD_REQUEST, code, detail);
  }

  public BadRequestProblem(String code, String detail, List<Violation> violations) {
    super(Refusal.BAD_REQUEST, code, detail, violations);
  }
}
