package io.leadwise.local.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The people of the demo, and the one service that asks another; anybody who reaches the gateway
 * may be any of them.
 */
public enum DemoPerson {
  SELLER("5e11e600-0000-4000-8000-000000000001", "Sofia Seller", "sofia.seller", "seller"),
  OTHER_SELLER("5e11e600-0000-4000-8000-000000000002", "Omar Other", "omar.other", "seller"),
  NEW_SELLER("5e11e600-0000-4000-8000-000000000003", "Nora Newman", "nora.newman", "seller"),
  ADMIN("ad000000-0000-4000-8000-000000000001", "Ada Admin", "ada.admin", "sales-admin"),
  INTEGRATOR(
      "17e60000-0000-4000-8000-000000000001", "Ines Integrator", "ines.integrator", "integrator"),
  OPERATOR("09e00000-0000-4000-8000-000000000001", "Otto Operator", "otto.operator", "operator"),
  SERVICE(
      "5e4f1ce0-0000-4000-8000-000000000001",
      "Prioritization service",
      "prioritization-service",
      "service");

  private final UUID id;
  private final String displayName;
  private final String mailbox;
  private final List<String> roles;

  DemoPerson(String id, String displayName, String mailbox, String... roles) {
    this.id = UUID.fromString(id);
    this.displayName = displayName;
    this.mailbox = mailbox;
    this.roles = List.of(roles);
  }

  /** Subject of the token; of a seller, the seller id. */
  public UUID id() {
    return id;
  }

  public String displayName() {
    return displayName;
  }

  public String email() {
    return mailbox + "@leadwise.example";
  }

  public List<String> roles() {
    return roles;
  }

  /** Whether the workspace has pages for this person. */
  public boolean usesWorkspace() {
    return this == SELLER || this == NEW_SELLER || this == ADMIN;
  }

  /** Who this is, for somebody who picks a person of the demo. */
  public String introduction() {
    return switch (this) {
      case SELLER -> "Seller. She has given her consent; her list is ready.";
      case NEW_SELLER -> "Seller on her first day. She is asked for consent first.";
      case OTHER_SELLER -> "Seller.";
      case ADMIN -> "Sales admin. Sets the agent up and sees how it does.";
      case INTEGRATOR -> "Integrator.";
      case OPERATOR -> "Operator.";
      case SERVICE -> "No person: one of our services.";
    };
  }

  /** Name in the address of the token: {@code other-seller}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The person of that slug, if there is one. */
  public static Optional<DemoPerson> ofSlug(String slug) {
    return Arrays.stream(values()).filter(person -> person.slug().equals(slug)).findFirst();
  }
}
