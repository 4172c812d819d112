package io.leadwise.lead.domain.connectors;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds of records that a connection brings, with the fields of each. In this order they are
 * pulled: a row names records of the kinds before its own.
 */
public enum RecordKind {
  SELLER(
      "sellers",
      List.of("externalId", "email"),
      List.of("externalId", "id", "displayName", "email", "active", "roles")),
  ACCOUNT(
      "accounts",
      List.of("externalId", "name"),
      List.of("externalId", "name", "website", "industry", "country", "employees")),
  CONTACT(
      "contacts",
      List.of("externalId"),
      List.of(
          "externalId",
          "accountExternalId",
          "firstName",
          "lastName",
          "email",
          "phone",
          "jobTitle")),
  LEAD(
      "leads",
      List.of("externalId"),
      List.of(
          "externalId",
          "createdAt",
          "status",
          "ownerExternalId",
          "ownerEmail",
          "accountExternalId",
          "contactExternalId",
          "firstName",
          "lastName",
          "email",
          "phone",
          "jobTitle",
          "companyName",
          "website",
          "country",
          "city",
          "industry",
          "employees",
          "annualRevenue",
          "annualRevenueCurrency",
          "need",
          "source",
          "marketingQualified")),
  OPPORTUNITY(
      "opportunities",
      List.of("externalId", "name"),
      List.of(
          "externalId",
          "name",
          "status",
          "estimatedRevenue",
          "estimatedRevenueCurrency",
          "accountExternalId",
          "leadExternalId",
          "contactExternalId",
          "competitor")),
  /** An email or a meeting; never mapped by a file. */
  INTERACTION("interactions", List.of(), List.of());

  private final String plural;
  private final List<String> required;
  private final Set<String> fields;

  RecordKind(String plural, List<String> required, List<String> fields) {
    this.plural = plural;
    this.required = required;
    this.fields = Set.copyOf(fields);
  }

  /** Name in mapping files and of streams. */
  public String plural() {
    return plural;
  }

  /** Fields that a mapping must fill. */
  public List<String> required() {
    return required;
  }

  /** Fields that a mapping may fill. */
  public Set<String> fields() {
    return fields;
  }

  /** The kind with that name in a mapping file. */
  public static Optional<RecordKind> named(String plural) {
    return Arrays.stream(values())
        .filter(kind -> !kind.fields.isEmpty() && kind.plural.equals(plural))
        .findFirst();
  }
}
