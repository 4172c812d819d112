package io.leadwise.kit.problem;

/** Nothing with that id exists, or the caller may not know that it does. */
public class NotFoundProblem extends RefusalException {

  /**
   * @param noun what was looked for, as in the path: {@code lead} gives the code {@code
   *     lead-not-found}
   */
  public NotFoundProblem(String noun, Object id) {
    super(
        Refusal.NOT_FOUND,
        noun.replace(' ', '-') + "-not-found",
        "There is no " + noun + " with the id " + id + " that you may see.");
  }
}
