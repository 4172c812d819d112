package io.leadwise.lead;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Builds leads for tests: Ada Nyberg of Northwind Tools unless told otherwise. */
public final class Leads {

  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  public static final UUID OWNER = UUID.fromString("5e11e600-0000-4000-8000-000000000001");

  private Instant createdAt = NOW.minusSeconds(3600);
  private LeadDetails details = details("ada.nyberg@northwind-tools.example", "Northwind Tools AB");

  public static Leads lead() {
    return new Leads();
  }

  public static LeadDetails details(String email, String company) {
    return new LeadDetails(
        "Ada",
        "Nyberg",
        email,
        "+46 8 555 010 20",
        "Head of Purchasing",
        company,
        "https://northwind-tools.example",
        "SE",
        "Stockholm",
        "Manufacturing",
        420,
        new Money(new BigDecimal("61000000"), "EUR"),
        "Wants to compare three suppliers.",
        "DEMO_REQUEST",
        false);
  }

  public Leads createdAt(Instant at) {
    createdAt = at;
    return this;
  }

  public Leads of(LeadDetails given) {
    details = given;
    return this;
  }

  public Lead build() {
    UUID id = UUID.randomUUID();
    return new Lead(id, new ExternalKey("CRM", id.toString()), OWNER, details, createdAt, NOW);
  }
}
