package io.leadwise.lead.domain.crm;

import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.Times;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person that leads and opportunities can be connected to. */
@Entity
@Table(name = "contact")
public class Contact {

  @Id private UUID id;
  @Version private long version = 1;
  @Embedded private ExternalKey externalKey;
  @Embedded private ContactDetails details;
  private UUID createdBy;
  private Instant createdAt;
  private Instant updatedAt;

  protected Contact() {}

  /**
   * A new contact.
   *
   * @param createdBy the seller who entered it, or null: it came from another system
   */
  public Contact(
      UUID id, ExternalKey externalKey, ContactDetails details, UUID createdBy, Instant now) {
    this.id = id;
    this.externalKey = externalKey;
    this.details = details;
    this.createdBy = createdBy;
    this.createdAt = Times.micros(now);
    this.updatedAt = this.createdAt;
  }

  /**
   * Takes new details, and a new external key where one is given.
   *
   * @return whether anything changed
   */
  public boolean change(ExternalKey key, ContactDetails next, Instant now) {
    if (details.equals(next) && ExternalKey.keeps(externalKey, key)) {
      return false;
    }
    details = next;
    externalKey = key == null ? externalKey : key;
    updatedAt = Times.micros(now);
    return true;
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

  public ContactDetails details() {
    return details;
  }

  public UUID createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public String toString() {
    return "Contact[" + id + " v" + version + "]";
  }
}
