package io.leadwise.prioritization.domain.profile;

import io.leadwise.prioritization.domain.place.Region;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The admin's description of the ideal customer (domain.md §7). An empty list or an open range is
 * no criterion.
 *
 * @param version 0 for a profile that was not published yet; then 1, 2, 3 …
 * @param industries names, codes or words of industries
 * @param jobTitles words of titles; one of them or one of the roles is enough
 * @param countries ISO 3166 alpha-2; one of them or of the regions is enough
 * @param annualRevenueCurrency ISO 4217 code of the range of annual revenue
 * @param nearPercent how far outside a range a value is still called near, in percent of the
 *     border; 0 to 100, null for 20
 */
public record TargetCustomerProfile(
    long version,
    List<String> industries,
    NumberRange employees,
    List<String> jobTitles,
    List<String> countries,
    NumberRange annualRevenue,
    String annualRevenueCurrency,
    List<DecisionRole> decisionRoles,
    List<Region> regions,
    List<CustomCriterion> customCriteria,
    Exclusions exclusions,
    Integer nearPercent) {

  /** How far outside a range is near, unless the admin says else. */
  public static final int DEFAULT_NEAR_PERCENT = 20;

  private static final Set<String> BUILT_IN =
      Arrays.stream(Criterion.values()).map(Criterion::name).collect(Collectors.toSet());

  public TargetCustomerProfile {
    industries = orEmpty(industries);
    jobTitles = orEmpty(jobTitles);
    countries = orEmpty(countries);
    employees = employees == null ? new NumberRange(null, null) : employees;
    annualRevenue = annualRevenue == null ? new NumberRange(null, null) : annualRevenue;
    decisionRoles = orEmpty(decisionRoles);
    regions = orEmpty(regions);
    customCriteria = orEmpty(customCriteria);
    exclusions = exclusions == null ? Exclusions.NONE : exclusions;
    nearPercent = nearPercent == null ? Integer.valueOf(DEFAULT_NEAR_PERCENT) : nearPercent;
    if (!annualRevenue.isOpen() && annualRevenueCurrency == null) {
      throw new InvalidProfileException("A range of annual revenue needs a currency.");
    }
    checkNames(customCriteria);
    checkNames(exclusions.conditions());
  }

  public TargetCustomerProfile withVersion(long next) {
    return new TargetCustomerProfile(
        next,
        industries,
        employees,
        jobTitles,
        countries,
        annualRevenue,
        annualRevenueCurrency,
        decisionRoles,
        regions,
        customCriteria,
        exclusions,
        nearPercent);
  }

  private static void checkNames(List<CustomCriterion> criteria) {
    Set<String> names = new HashSet<>(BUILT_IN);
    criteria.forEach(
        it -> {
          if (!names.add(it.name())) {
            throw new InvalidProfileException("Two criteria have the name " + it.name() + ".");
          }
        });
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
