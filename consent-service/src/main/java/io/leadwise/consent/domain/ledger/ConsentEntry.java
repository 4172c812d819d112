package io.leadwise.consent.domain.ledger;

import io.leadwise.consent.domain.terms.ConsentTerms;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One entry of the ledger. It never changes: a withdrawal, or a grant for a text that means
 * something else, is an entry of its own with the seller's next version. Each entry continues the
 * chain of all entries with the next number and the hash of the one before.
 */
@Entity
@Immutable
public class ConsentEntry {

  /** The consent covers this agent only. */
  public static final String PURPOSE = "SALES_QUALIFICATION_AGENT";

  @Id private UUID id;
  private long sequence;
  private UUID sellerId;
  private String purpose;
  private long version;

  @Enumerated(EnumType.STRING)
  private ConsentStatus status;

  /** Names in alphabetical order. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> scopes;

  private int textVersion;
  private int textMeaning;
  private String language;
  private String textHash;
  private Instant recordedAt;
  private String previousHash;
  private String hash;

  protected ConsentEntry() {}

  private ConsentEntry(
      UUID id, UUID sellerId, long version, ConsentStatus status, Instant at, LedgerHead head) {
    this.id = id;
    this.sellerId = sellerId;
    this.purpose = PURPOSE;
    this.version = version;
    this.status = status;
    this.scopes = ConsentScope.BOTH.stream().map(Enum::name).sorted().toList();
    // What the database keeps, or the hash would be of another time.
    this.recordedAt = at.truncatedTo(ChronoUnit.MICROS);
    this.sequence = head.sequence() + 1;
    this.previousHash = head.hash();
  }

  private ConsentEntry about(int textVersion, int textMeaning, String language, String textHash) {
    this.textVersion = textVersion;
    this.textMeaning = textMeaning;
    this.language = language;
    this.textHash = textHash;
    this.hash = EntryHash.of(this);
    return this;
  }

  /**
   * A grant.
   *
   * @param previous latest entry of the seller, or null for the first
   * @param shown the text that the seller agreed to
   * @param head the last entry of the whole ledger, of whichever seller
   */
  public static ConsentEntry grant(
      UUID id,
      UUID sellerId,
      ConsentEntry previous,
      ConsentTerms shown,
      Instant at,
      LedgerHead head) {
    long version = previous == null ? 1 : previous.version + 1;
    return new ConsentEntry(id, sellerId, version, ConsentStatus.GRANTED, at, head)
        .about(shown.version(), shown.meaning(), shown.language(), shown.hash());
  }

  /**
   * A withdrawal of this grant; it names the text that the grant was given to.
   *
   * @param head the last entry of the whole ledger
   * @throws ConsentIrrevocableException unless the operator made consent revocable
   */
  public ConsentEntry withdraw(UUID id, boolean revocable, Instant at, LedgerHead head) {
    if (!revocable) {
      throw new ConsentIrrevocableException();
    }
    return new ConsentEntry(id, sellerId, version + 1, ConsentStatus.WITHDRAWN, at, head)
        .about(textVersion, textMeaning, language, textHash);
  }

  public boolean isGranted() {
    return status == ConsentStatus.GRANTED;
  }

  /** Whether it is a grant for a text of that meaning, or of a later one. */
  public boolean covers(int meaning) {
    return isGranted() && textMeaning >= meaning;
  }

  public UUID id() {
    return id;
  }

  /** Place in the chain of all entries, from 1 without gaps. */
  public long sequence() {
    return sequence;
  }

  public UUID sellerId() {
    return sellerId;
  }

  public String purpose() {
    return purpose;
  }

  /** Place among the entries of this seller, from 1. */
  public long version() {
    return version;
  }

  public ConsentStatus status() {
    return status;
  }

  public Set<ConsentScope> scopes() {
    EnumSet<ConsentScope> given = EnumSet.noneOf(ConsentScope.class);
    scopes.forEach(name -> given.add(ConsentScope.valueOf(name)));
    return given;
  }

  public int textVersion() {
    return textVersion;
  }

  /** Texts of one meaning ask for the same; see {@link ConsentTerms}. */
  public int textMeaning() {
    return textMeaning;
  }

  /** Two letters, ISO 639-1. */
  public String language() {
    return language;
  }

  /** SHA-256 of the text that was shown, in hexadecimal digits. */
  public String textHash() {
    return textHash;
  }

  /** To the microsecond. */
  public Instant recordedAt() {
    return recordedAt;
  }

  /** Hash of the entry before, in hexadecimal digits; zeros in the first. */
  public String previousHash() {
    return previousHash;
  }

  /** Hash of this entry, see {@link EntryHash}. */
  public String hash() {
    return hash;
  }
}
