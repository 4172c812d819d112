package io.leadwise.lead.domain;

import io.leadwise.lead.domain.value.FieldChange;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Money;
import io.leadwise.lead.domain.value.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What is known about a lead as a person at a company, as entered: an address may be malformed, a
 * website may not exist. Texts are trimmed, empty ones become null.
 */
@Embeddable
public record LeadDetails(
    String firstName,
    String lastName,
    String email,
    String phone,
    String jobTitle,
    String companyName,
    String website,
    String country,
    String city,
    String industry,
    Integer employees,
    @Embedded
        @AttributeOverride(name = "amount", column = @Column(name = "annual_revenue_amount"))
        @AttributeOverride(name = "currency", column = @Column(name = "annual_revenue_currency"))
        Money annualRevenue,
    String need,
    String source,
    boolean marketingQualified) {

  public static final LeadDetails EMPTY =
      new LeadDetails(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          false);

  private static final Map<String, Function<LeadDetails, Object>> PROPERTIES = properties();

  public LeadDetails {
    firstName = Texts.optional("firstName", firstName, 100);
    lastName = Texts.optional("lastName", lastName, 100);
    email = Texts.optional("email", email, 320);
    phone = Texts.optional("phone", phone, 50);
    jobTitle = Texts.optional("jobTitle", jobTitle, 200);
    companyName = Texts.optional("companyName", companyName, 200);
    website = Texts.optional("website", website, 300);
    country = Texts.country("country", country);
    city = Texts.optional("city", city, 100);
    industry = Texts.optional("industry", industry, 200);
    need = Texts.optional("need", need, 2000);
    source = Texts.code("source", source);
    if (employees != null && employees < 0) {
      throw new InvalidValueException("employees", "must not be negative");
    }
  }

  /** The properties in which {@code next} differs, in a fixed order. */
  public List<FieldChange> changesTo(LeadDetails next) {
    List<FieldChange> changes = new ArrayList<>();
    PROPERTIES.forEach(
        (name, value) -> {
          if (!Objects.equals(value.apply(this), value.apply(next))) {
            changes.add(FieldChange.of(name, value.apply(this), value.apply(next)));
          }
        });
    return changes;
  }

  /**
   * These details, filled from those of a duplicate where they are empty.
   *
   * @param preferred names of properties that are taken from the duplicate in any case
   * @param kept names of properties that stay, also if empty
   */
  public LeadDetails mergedWith(LeadDetails duplicate, Set<String> preferred, Set<String> kept) {
    LeadDetails other = duplicate;
    Merge with = new Merge(preferred, kept);
    return new LeadDetails(
        with.of("firstName", firstName, other.firstName),
        with.of("lastName", lastName, other.lastName),
        with.of("email", email, other.email),
        with.of("phone", phone, other.phone),
        with.of("jobTitle", jobTitle, other.jobTitle),
        with.of("companyName", companyName, other.companyName),
        with.of("website", website, other.website),
        with.of("country", country, other.country),
        with.of("city", city, other.city),
        with.of("industry", industry, other.industry),
        with.of("employees", employees, other.employees),
        with.of("annualRevenue", annualRevenue, other.annualRevenue),
        with.of("need", need, other.need),
        with.of("source", source, other.source),
        Boolean.TRUE.equals(
            with.of(
                "marketingQualified",
                marketingQualified ? Boolean.TRUE : null,
                other.marketingQualified)));
  }

  /** Chooses one of two values. */
  private record Merge(Set<String> preferred, Set<String> kept) {
    <T> T of(String name, T mine, T theirs) {
      if (preferred.contains(name)) {
        return theirs;
      }
      return mine != null || kept.contains(name) ? mine : theirs;
    }
  }

  /** Names of all properties, in a fixed order. */
  public static Set<String> propertyNames() {
    return Collections.unmodifiableSet(PROPERTIES.keySet());
  }

  /** The same details with another primary address. */
  public LeadDetails withEmail(String next) {
    return new LeadDetails(
        firstName,
        lastName,
        next,
        phone,
        jobTitle,
        companyName,
        website,
        country,
        city,
        industry,
        employees,
        annualRevenue,
        need,
        source,
        marketingQualified);
  }

  /** Names of people and their addresses do not belong in logs. */
  @Override
  public String toString() {
    return "LeadDetails[company " + (companyName == null ? "unknown" : "known") + "]";
  }

  private static Map<String, Function<LeadDetails, Object>> properties() {
    Map<String, Function<LeadDetails, Object>> all = new LinkedHashMap<>();
    all.put("firstName", LeadDetails::firstName);
    all.put("lastName", LeadDetails::lastName);
    all.put("email", LeadDetails::email);
    all.put("phone", LeadDetails::phone);
    all.put("jobTitle", LeadDetails::jobTitle);
    all.put("companyName", LeadDetails::companyName);
    all.put("website", LeadDetails::website);
    all.put("country", LeadDetails::country);
    all.put("city", LeadDetails::city);
    all.put("industry", LeadDetails::industry);
    all.put("employees", LeadDetails::employees);
    all.put("annualRevenue", LeadDetails::annualRevenue);
    all.put("need", LeadDetails::need);
    all.put("source", LeadDetails::source);
    all.put("marketingQualified", LeadDetails::marketingQualified);
    return all;
  }
}
