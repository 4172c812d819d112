package io.leadwise.prioritization.domain.profile;

import io.leadwise.prioritization.domain.place.Region;
import java.util.List;

/**
 * Who is no customer, whatever else fits. One that is met excludes; what is not known never does.
 *
 * @param countries ISO 3166 alpha-2
 */
public record Exclusions(
    List<String> industries,
    List<String> countries,
    List<Region> regions,
    List<CustomCriterion> conditions) {

  public static final Exclusions NONE = new Exclusions(List.of(), List.of(), List.of(), List.of());

  public Exclusions {
    industries = orEmpty(industries);
    countries = orEmpty(countries);
    regions = orEmpty(regions);
    conditions = orEmpty(conditions);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
