package io.leadwise.bench.report;

/**
 * A target beside what was measured.
 *
 * @param measured in words
 */
public record Outcome(Target target, String measured, Verdict verdict) {

  /** Whether a target is met. */
  public enum Verdict {
    MET("met"),
    NOT_MET("**not met**"),
    /** Measured, but not under the target's conditions. */
    NOT_COMPARABLE("not comparable"),
    NOT_MEASURED("not measured");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Measured under the target's conditions. */
  public static Outcome of(Target target, String measured, boolean met) {
    return new Outcome(target, measured, met ? Verdict.MET : Verdict.NOT_MET);
  }

  /** Measured, but not as the target says. */
  public static Outcome notComparable(Target target, String measured) {
    return new Outcome(target, measured, Verdict.NOT_COMPARABLE);
  }

  /** Not measured by this scenario. */
  public static Outcome notMeasured(Target target) {
    return new Outcome(target, "-", Verdict.NOT_MEASURED);
  }
}
