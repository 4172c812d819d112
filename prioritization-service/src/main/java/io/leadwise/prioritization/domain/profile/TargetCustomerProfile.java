package io.leadwise.prioritization.domain.profile;

import java.util.List;

/**
 * The admin's description of the ideal customer (domain.md §7). An empty list or an open range is
 * no criterion.
 *
 * @param version 0 for a profile that was not published yet; then 1, 2, 3 …
 * @param countries ISO 3166 alpha-2
 * @param annualRevenueCurrency ISO 4217 code of the range of annual revenue
 */
public record TargetCustomerProfile(
    long version,
    List<String> industries,
    NumberRange employees,
    List<String> jobTitles,
    List<String> countries,
    NumberRange annualRevenue,
    String annualRevenueCurrency) {

  public TargetCustomerProfile {
    industries = industries == null ? List.of() : List.copyOf(industries);
    jobTitles = jobTitles == null ? List.of() : List.copyOf(jobTitles);
    countries = countries == null ? List.of() : List.copyOf(countries);
    employees = employees == null ? new NumberRange(null, null) : employees;
    annualRevenue = annualRevenue == null ? new NumberRange(null, null) : annualRevenue;
    if (!annualRevenue.isOpen() && annualRevenueCurrency == null) {
      throw new InvalidProfileException("A range of annual revenue needs a currency.");
    }
  }

  public TargetCustomerProfile withVersion(long next) {
    return new TargetCustomerProfile(
        next, industries, employees, jobTitles, countries, annualRevenue, annualRevenueCurrency);
  }
}
