package io.leadwise.prioritization.domain;

import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadSnapshot.Account;
import io.leadwise.prioritization.domain.lead.LeadSnapshot.Intent;
import io.leadwise.prioritization.domain.lead.LeadSnapshot.Interactions;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.lead.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Builds leads for tests: complete enough for a first contact, and nothing more. */
public final class Leads {
  public static final Instant CREATED = Instant.parse("2026-11-20T08:00:00Z");
  public static final UUID OWNER = UUID.fromString("5e11e600-0000-4000-8000-000000000001");

  private UUID id = UUID.fromString("0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b01");
  private long version = 1;
  private LeadStatus status = LeadStatus.OPEN;
  private String firstName = "Ada";
  private String lastName = "Nyberg";
  private String email = "ada@northwind.example";
  private String jobTitle;
  private String companyName = "Northwind Tools AB";
  private String country;
  private String industry;
  private Long employees;
  private Money annualRevenue;
  private String need;
  private boolean handRaiser;
  private boolean marketingQualified;
  private Instant createdAt = CREATED;
  private Account account;
  private Interactions interactions;
  private List<Intent> intents = List.of();

  public static Leads lead() {
    return new Leads();
  }

  public Leads id(UUID value) {
    id = value;
    return this;
  }

  public Leads version(long value) {
    version = value;
    return this;
  }

  public Leads status(LeadStatus value) {
    status = value;
    return this;
  }

  public Leads named(String first, String last) {
    firstName = first;
    lastName = last;
    return this;
  }

  public Leads email(String value) {
    email = value;
    return this;
  }

  public Leads jobTitle(String value) {
    jobTitle = value;
    return this;
  }

  public Leads company(String value) {
    companyName = value;
    return this;
  }

  public Leads country(String value) {
    country = value;
    return this;
  }

  public Leads industry(String value) {
    industry = value;
    return this;
  }

  public Leads employees(long value) {
    employees = value;
    return this;
  }

  public Leads revenue(String amount, String currency) {
    annualRevenue = new Money(new BigDecimal(amount), currency);
    return this;
  }

  public Leads need(String value) {
    need = value;
    return this;
  }

  public Leads handRaiser() {
    handRaiser = true;
    return this;
  }

  public Leads marketingQualified() {
    marketingQualified = true;
    return this;
  }

  public Leads createdAt(Instant value) {
    createdAt = value;
    return this;
  }

  public Leads account(String accountIndustry, int otherLeads, Money averageRevenue) {
    account =
        new Account(
            UUID.fromString("0193a5c8-1a00-7b11-8e02-3c5d7f9a1b20"),
            "Northwind",
            null,
            accountIndustry,
            "DE",
            900L,
            otherLeads,
            1,
            averageRevenue);
    return this;
  }

  public Leads interactions(int sent, int received, int meetings, int upcoming, int unanswered) {
    interactions =
        new Interactions(sent, received, meetings, upcoming, unanswered, unanswered, CREATED);
    return this;
  }

  public Leads interactions(Interactions value) {
    interactions = value;
    return this;
  }

  public Leads wants(IntentKind... kinds) {
    intents =
        java.util.Arrays.stream(kinds)
            .map(kind -> new Intent(kind, CREATED, List.of("words")))
            .toList();
    return this;
  }

  public LeadSnapshot build() {
    return new LeadSnapshot(
        id,
        version,
        "CRM-1",
        status,
        OWNER,
        "Sofia Seller",
        firstName,
        lastName,
        email,
        null,
        jobTitle,
        companyName,
        null,
        country,
        null,
        industry,
        employees,
        annualRevenue,
        need,
        "DEMO_REQUEST",
        handRaiser,
        marketingQualified,
        createdAt,
        createdAt,
        null,
        account,
        null,
        List.of(),
        interactions,
        intents,
        List.of(),
        List.of(),
        List.of());
  }
}
