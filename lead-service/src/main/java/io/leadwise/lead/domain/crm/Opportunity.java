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

/** A possible deal. */
@Entity
@Table(name = "opportunity")
public class Opportunity {

  @Id private UUID id;
  @Version private long version = 1;
  @Embedded private ExternalKey externalKey;
  @Embedded private OpportunityDetails details;
  private Instant createdAt;
  private Instant updatedAt;

  protected Opportunity() {}

  public Opportunity(UUID id, ExternalKey externalKey, OpportunityDetails details, Instant now) {
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
  public boolean change(ExternalKey key, OpportunityDetails next, Instant now) {
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

  public OpportunityDetails details() {
    return details;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
