package io.leadwise.prioritization.domain.learning;

import java.util.List;

/**
 * A model that anybody can check by hand: each field puts a lead into one bin, each bin has points,
 * and the points add up to the logit of the likelihood that the lead qualifies.
 *
 * @param base logit of a lead of which every field is average
 * @param fields with points in logits, on average 0 over the leads that were learned from
 */
public record Scorecard(double base, List<ScoredField> fields) {

  public Scorecard {
    fields = List.copyOf(fields);
  }

  /**
   * A field and the points of its bins.
   *
   * @param points one per bin
   */
  public record ScoredField(Bins bins, List<Double> points) {
    public ScoredField {
      points = List.copyOf(points);
      if (points.size() != bins.size()) {
        throw new IllegalArgumentException("Every bin has points.");
      }
    }
  }

  /**
   * What one field contributes.
   *
   * @param value what is known, as the label of its bin
   * @param points in logits: above 0 speaks for the lead
   */
  public record Contribution(String field, String value, double points) {}

  /** The base and all contributions, added up in the order of the fields. */
  public double logit(FeatureRow row) {
    double logit = base;
    for (ScoredField field : fields) {
      logit += field.points.get(field.bins.of(row));
    }
    return logit;
  }

  /** How likely it is that the lead qualifies, 0 to 1. */
  public double likelihood(FeatureRow row) {
    return logistic(logit(row));
  }

  /** What each field contributes, in the order of the fields. */
  public List<Contribution> contributions(FeatureRow row) {
    return fields.stream()
        .map(
            field -> {
              int bin = field.bins.of(row);
              return new Contribution(
                  field.bins.field(), field.bins.label(bin), field.points.get(bin));
            })
        .toList();
  }

  /** The likelihood that a logit stands for. */
  public static double logistic(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
