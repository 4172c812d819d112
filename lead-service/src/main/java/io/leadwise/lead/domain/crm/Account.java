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

/** A company that leads and opportunities can belong to. */
@Entity
@Table(name = "account")
public class Account {

  @Id private UUID id;
  @Version private long version = 1;
  @Embedded private ExternalKey externalKey;
  @Embedded private AccountDetails details;
  private Instant createdAt;
  private Instant updatedAt;

  protected Account() {}

  public Account(UUID id, ExternalKey externalKey, AccountDetails details, Instant now) {
    this.id = id;
    this.externalKey = externalKey;
    this.details = details;
    this.createdAt = Times.micros(now);
    this.updatedAt = this.createdAt;
  }

  /**
   * Takes new details, and a new external key where one is given.
   *
   * @return whether anything changed
   */
  public boolean change(ExternalKey key, AccountDetails next, Instant now) {
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

  public AccountDetails details() {
    return details;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
