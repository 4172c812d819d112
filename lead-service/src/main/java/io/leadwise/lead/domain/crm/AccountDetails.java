package io.leadwise.lead.domain.crm;

import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import jakarta.persistence.Embeddable;

/** What is known about a company in the CRM. */
@Embeddable
public record AccountDetails(
    String name, String website, String industry, String country, Integer employees) {

  public AccountDetails {
    name = Texts.required("name", name, 200);
    website = Texts.optional("website", website, 300);
    industry = Texts.optional("industry", industry, 200);
    country = Texts.country("country", country);
    if (employees != null && employees < 0) {
      throw new InvalidValueException("employees", "must not be negative");
    }
  }

  /** An account of which only the name is known. */
  public static AccountDetails named(String name) {
    return new AccountDetails(name, null, null, null, null);
  }
}
