package io.leadwise.lead.domain;

import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Money;
import io.leadwise.lead.domain.value.Texts;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  /** Names of the properties in which {@code next} differs, in a fixed order. */
  public Set<String> changesTo(LeadDetails next) {
    Set<String> changes = new LinkedHashSet<>();
    PROPERTIES.forEach(
        (name, value) -> {
          if (!Objects.equals(value.apply(this), value.apply(next))) {
            changes.add(name);
          }
        });
    return changes;
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
