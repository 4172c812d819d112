package io.leadwise.prioritization.domain.learning;

/** A field that a scorecard may learn from. */
public record Feature(String name, Kind kind) {

  /** What values of a field are like. */
  public enum Kind {
    NUMBER,
    CATEGORY
  }

  public static Feature number(String name) {
    return new Feature(name, Kind.NUMBER);
  }

  public static Feature category(String name) {
    return new Feature(name, Kind.CATEGORY);
  }
}
