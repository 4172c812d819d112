package io.leadwise.consent.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * One entry of the ledger. It never changes: a withdrawal is an entry of its own, with the next
 * version.
 */
@Entity
@Immutable
public class ConsentEntry {

  /** The consent covers this agent only. */
  public static final String PURPOSE = "SALES_QUALIFICATION_AGENT";

  @Id private UUID id;
  private UUID sellerId;
  private String purpose;
  private long version;

  @Enumerated(EnumType.STRING)
  private ConsentStatus status;

  private int textVersion;
  private String language;
  private Instant recordedAt;

  protected ConsentEntry() {}

  private ConsentEntry(
      UUID id, UUID sellerId, long version, ConsentStatus status, ConsentTerms shown, Instant at) {
    this.id = id;
    this.sellerId = sellerId;
    this.purpose = PURPOSE;
    this.version = version;
    this.status = status;
    this.textVersion = shown.version();
    this.language = shown.language();
    this.recordedAt = at;
  }

  /**
   * A grant.
   *
   * @param previous latest entry of the seller, or null for the first
   * @param shown the text that the seller agreed to
   */
  public static ConsentEntry grant(
      UUID id, UUID sellerId, ConsentEntry previous, ConsentTerms shown, Instant at) {
    long version = previous == null ? 1 : previous.version + 1;
    return new ConsentEntry(id, sellerId, version, ConsentStatus.GRANTED, shown, at);
  }

  /**
   * A withdrawal of this grant.
   *
   * @throws ConsentIrrevocableException unless the operator made consent revocable
   */
  public ConsentEntry withdraw(UUID id, boolean revocable, Instant at) {
    if (!revocable) {
      throw new ConsentIrrevocableException();
    }
    var shown = new ConsentTerms(textVersion, language, "");
    return new ConsentEntry(id, sellerId, version + 1, ConsentStatus.WITHDRAWN, shown, at);
  }

  public boolean isGranted() {
    return status == ConsentStatus.GRANTED;
  }

  public UUID id() {
    return id;
  }

  public UUID sellerId() {
    return sellerId;
  }

  public String purpose() {
    return purpose;
  }

  public long version() {
    return version;
  }

  public ConsentStatus status() {
    return status;
  }

  public int textVersion() {
    return textVersion;
  }

  public String language() {
    return language;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
