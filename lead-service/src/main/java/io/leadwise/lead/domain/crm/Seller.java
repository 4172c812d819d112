package io.leadwise.lead.domain.crm;

import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A person who owns leads. The id is the subject of the person's token; where only the CRM's id is
 * known, it is one of our own.
 */
@Entity
@Table(name = "seller")
public class Seller {

  @Id private UUID id;
  @Version private long version = 1;
  @Embedded private ExternalKey externalKey;
  private String displayName;
  private String email;
  private boolean active;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> roles;

  private Instant createdAt;
  private Instant updatedAt;

  protected Seller() {}

  public Seller(
      UUID id, String displayName, String email, boolean active, List<String> roles, Instant now) {
    this.id = id;
    this.createdAt = now;
    change(displayName, email, active, roles, now);
  }

  /**
   * Gives the person the id that another system knows it by.
   *
   * @param key null leaves the one that it has
   * @return whether that is news
   */
  public boolean identify(ExternalKey key, Instant now) {
    if (ExternalKey.keeps(externalKey, key)) {
      return false;
    }
    externalKey = key;
    updatedAt = now;
    return true;
  }

  /**
   * Takes what the directory says about the person.
   *
   * @param email unique among sellers, compared in lower case: an import finds the owner by it
   * @param roles security roles in the CRM, such as {@code salesperson}
   * @return whether anything changed
   */
  public final boolean change(
      String displayName, String email, boolean active, List<String> roles, Instant now) {
    String name = Texts.required("displayName", displayName, 200);
    String address = Texts.required("email", email, 320).toLowerCase(Locale.ROOT);
    List<String> given = normal("roles", roles);
    if (name.equals(this.displayName)
        && address.equals(this.email)
        && active == this.active
        && given.equals(this.roles)) {
      return false;
    }
    this.displayName = name;
    this.email = address;
    this.active = active;
    this.roles = given;
    this.updatedAt = now;
    return true;
  }

  /** Role names in lower case, each once, at most 50. */
  public static List<String> normal(String field, List<String> roles) {
    if (roles.size() > 50) {
      throw new InvalidValueException(field, "must have at most 50 entries");
    }
    return roles.stream()
        .map(role -> Texts.required(field, role, 100).toLowerCase(Locale.ROOT))
        .distinct()
        .sorted()
        .toList();
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public ExternalKey externalKey() {
    return externalKey;
  }

  public String displayName() {
    return displayName;
  }

  public String email() {
    return email;
  }

  public boolean active() {
    return active;
  }

  public List<String> roles() {
    return roles;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public String toString() {
    return "Seller[" + id + "]";
  }
}
