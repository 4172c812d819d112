package io.leadwise.prioritization.domain;

import io.leadwise.prioritization.domain.place.Region;
import io.leadwise.prioritization.domain.profile.CustomCriterion;
import io.leadwise.prioritization.domain.profile.DecisionRole;
import io.leadwise.prioritization.domain.profile.Exclusions;
import io.leadwise.prioritization.domain.profile.NumberRange;
import io.leadwise.prioritization.domain.profile.Operator;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import java.util.List;

/**
 * Builds target customer profiles for tests: without any criterion but those that are asked for.
 */
public final class Profiles {
  private List<String> industries = List.of();
  private NumberRange employees;
  private NumberRange revenue;
  private List<String> titles = List.of();
  private List<String> countries = List.of();
  private List<DecisionRole> roles = List.of();
  private List<Region> regions = List.of();
  private List<CustomCriterion> custom = List.of();
  private Exclusions exclusions;

  private Profiles() {}

  public static Profiles profile() {
    return new Profiles();
  }

  public static CustomCriterion condition(
      String name, String field, Operator operator, String... values) {
    return new CustomCriterion(name, field, operator, List.of(values), null);
  }

  public Profiles industries(String... values) {
    industries = List.of(values);
    return this;
  }

  public Profiles employees(long from, long to) {
    employees = NumberRange.of(from, to);
    return this;
  }

  public Profiles revenueInEuros(long from, long to) {
    revenue = NumberRange.of(from, to);
    return this;
  }

  public Profiles titles(String... values) {
    titles = List.of(values);
    return this;
  }

  public Profiles countries(String... values) {
    countries = List.of(values);
    return this;
  }

  public Profiles roles(DecisionRole... values) {
    roles = List.of(values);
    return this;
  }

  public Profiles regions(Region... values) {
    regions = List.of(values);
    return this;
  }

  public Profiles custom(CustomCriterion... values) {
    custom = List.of(values);
    return this;
  }

  public Profiles excluding(Exclusions value) {
    exclusions = value;
    return this;
  }

  public TargetCustomerProfile build() {
    return new TargetCustomerProfile(
        2,
        industries,
        employees,
        titles,
        countries,
        revenue,
        revenue == null ? null : "EUR",
        roles,
        regions,
        custom,
        exclusions,
        null);
  }
}
