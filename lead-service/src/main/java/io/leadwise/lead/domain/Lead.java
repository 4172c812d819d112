package io.leadwise.lead.domain;

import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.FieldChange;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import io.leadwise.lead.domain.value.Times;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A possible customer not yet qualified (domain.md §10). Each change answers with what happened; an
 * empty list means that nothing did, so every change can be repeated.
 */
@Entity
@Table(name = "lead")
public class Lead {

  /** Clocks of other systems may be ahead of ours by this much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  @Id private UUID id;

  // Contracts count versions from 1.
  @Version private long version = 1;

  @Embedded private ExternalKey externalKey;

  @Enumerated(EnumType.STRING)
  private LeadStatus status;

  private UUID ownerId;

  @Embedded private LeadDetails details;

  private UUID accountId;
  private UUID contactId;

  private UUID mergedIntoId;

  @Enumerated(EnumType.STRING)
  private DisqualificationReason disqualificationReason;

  private String disqualificationComment;

  private Instant closedAt;
  private Instant createdAt;
  private Instant updatedAt;

  protected Lead() {}

  /**
   * A new open lead.
   *
   * @param createdAt when it was created in the CRM, or now
   */
  public Lead(
      UUID id,
      ExternalKey externalKey,
      UUID ownerId,
      LeadDetails details,
      Instant createdAt,
      Instant now) {
    if (createdAt.isAfter(now.plus(CLOCK_SKEW))) {
      throw new InvalidValueException("createdAt", "must not be in the future");
    }
    this.id = Objects.requireNonNull(id);
    this.externalKey = externalKey;
    this.status = LeadStatus.OPEN;
    this.ownerId = Objects.requireNonNull(ownerId);
    this.details = Objects.requireNonNull(details);
    this.createdAt = Times.plausible("createdAt", createdAt);
    this.updatedAt = Times.micros(now);
  }

  /** A lead as it is stored, to be looked at outside of the persistence context. */
  public static Lead stored(
      UUID id,
      long version,
      ExternalKey externalKey,
      LeadStatus status,
      UUID ownerId,
      LeadDetails details,
      UUID accountId,
      UUID contactId,
      UUID mergedIntoId,
      DisqualificationReason disqualificationReason,
      String disqualificationComment,
      Instant closedAt,
      Instant createdAt,
      Instant updatedAt) {
    Lead lead = new Lead();
    lead.id = id;
    lead.version = version;
    lead.externalKey = externalKey;
    lead.status = status;
    lead.ownerId = ownerId;
    lead.details = details;
    lead.accountId = accountId;
    lead.contactId = contactId;
    lead.mergedIntoId = mergedIntoId;
    lead.disqualificationReason = disqualificationReason;
    lead.disqualificationComment = disqualificationComment;
    lead.closedAt = closedAt;
    lead.createdAt = createdAt;
    lead.updatedAt = updatedAt;
    return lead;
  }

  /** Takes new details. A new primary address is an event of its own. */
  public List<LeadEvent> update(LeadDetails next, Instant now) {
    List<FieldChange> changes = details.changesTo(next);
    if (changes.isEmpty()) {
      return List.of();
    }
    refuseIfClosed();
    List<LeadEvent> events = new ArrayList<>();
    List<FieldChange> others = new ArrayList<>();
    for (FieldChange change : changes) {
      if (change.field().equals("email")) {
        events.add(new LeadEvent.EmailChanged(change));
      } else if (change.field().equals("companyName") && change.from() == null) {
        events.add(new LeadEvent.CompanyNameFilled(change));
      } else {
        others.add(change);
      }
    }
    if (!others.isEmpty()) {
      events.add(new LeadEvent.DetailsChanged(List.copyOf(others)));
    }
    details = next;
    touch(now);
    return events;
  }

  public List<LeadEvent> changeEmail(String email, Instant now) {
    return update(details.withEmail(email), now);
  }

  /** Takes the id that another system has for the lead; one that it has already stays. */
  public List<LeadEvent> identify(ExternalKey key, Instant now) {
    if (externalKey != null) {
      return List.of();
    }
    refuseIfClosed();
    externalKey = Objects.requireNonNull(key);
    touch(now);
    return List.of(
        new LeadEvent.DetailsChanged(List.of(FieldChange.of("externalId", null, key.id()))));
  }

  public List<LeadEvent> assignTo(UUID seller, Instant now) {
    if (ownerId.equals(seller)) {
      return List.of();
    }
    refuseIfClosed();
    LeadEvent event = new LeadEvent.OwnerChanged(ownerId, seller);
    ownerId = seller;
    touch(now);
    return List.of(event);
  }

  /** Connects the lead to an account, or disconnects it when {@code account} is null. */
  public List<LeadEvent> connectAccount(UUID account, Instant now) {
    if (Objects.equals(accountId, account)) {
      return List.of();
    }
    refuseIfClosed();
    LeadEvent event = new LeadEvent.AccountChanged(accountId, account);
    accountId = account;
    touch(now);
    return List.of(event);
  }

  /** Connects the lead to a contact, or disconnects it when {@code contact} is null. */
  public List<LeadEvent> connectContact(UUID contact, Instant now) {
    if (Objects.equals(contactId, contact)) {
      return List.of();
    }
    refuseIfClosed();
    LeadEvent event = new LeadEvent.ContactChanged(contactId, contact);
    contactId = contact;
    touch(now);
    return List.of(event);
  }

  public List<LeadEvent> qualify(Instant now) {
    return close(LeadStatus.QUALIFIED, null, now);
  }

  public List<LeadEvent> disqualify(DisqualificationReason reason, Instant now) {
    return disqualify(reason, null, now);
  }

  /**
   * Closes the lead without success. A repeat with the same reason keeps the first comment.
   *
   * @param comment at most 500 characters, or null
   */
  public List<LeadEvent> disqualify(DisqualificationReason reason, String comment, Instant now) {
    String text = Texts.optional("comment", comment, 500);
    List<LeadEvent> events = close(LeadStatus.DISQUALIFIED, Objects.requireNonNull(reason), now);
    if (!events.isEmpty()) {
      disqualificationComment = text;
    }
    return events;
  }

  public List<LeadEvent> reopen(Instant now) {
    if (isOpen()) {
      return List.of();
    }
    refuseIfMerged();
    status = LeadStatus.OPEN;
    disqualificationReason = null;
    disqualificationComment = null;
    closedAt = null;
    touch(now);
    return List.of(new LeadEvent.Reopened());
  }

  /**
   * Takes over what a duplicate knows.
   *
   * @param next the details with what the duplicate adds
   * @param account null when none is to be connected
   */
  public List<LeadEvent> absorb(Lead duplicate, LeadDetails next, UUID account, Instant now) {
    refuseIfMerged();
    refuseIfClosed();
    List<LeadEvent> events = new ArrayList<>(update(next, now));
    if (account != null) {
      events.addAll(connectAccount(account, now));
    }
    if (contactId == null && duplicate.contactId != null) {
      events.addAll(connectContact(duplicate.contactId, now));
    }
    // Also when no detail changes: what belongs to it does.
    touch(now);
    events.add(new LeadEvent.DuplicateMerged(duplicate.id));
    return events;
  }

  /** Ends as a duplicate of another lead; for good, since what belongs to it moves there. */
  public List<LeadEvent> mergeInto(Lead survivor, Instant now) {
    refuseIfMerged();
    if (status == LeadStatus.QUALIFIED) {
      throw new LeadClosedException(status);
    }
    status = LeadStatus.DISQUALIFIED;
    disqualificationReason = DisqualificationReason.DUPLICATE;
    disqualificationComment = null;
    mergedIntoId = survivor.id;
    touch(now);
    closedAt = updatedAt;
    return List.of(
        new LeadEvent.Closed(status, disqualificationReason),
        new LeadEvent.MergedInto(survivor.id));
  }

  private void refuseIfMerged() {
    if (mergedIntoId != null) {
      throw new LeadMergedException(id, mergedIntoId);
    }
  }

  private List<LeadEvent> close(LeadStatus outcome, DisqualificationReason reason, Instant now) {
    if (status == outcome && disqualificationReason == reason) {
      return List.of();
    }
    refuseIfClosed();
    status = outcome;
    disqualificationReason = reason;
    touch(now);
    closedAt = updatedAt;
    return List.of(new LeadEvent.Closed(outcome, reason));
  }

  private void refuseIfClosed() {
    if (!isOpen()) {
      throw new LeadClosedException(status);
    }
  }

  private void touch(Instant now) {
    updatedAt = Times.micros(now);
  }

  public boolean isOpen() {
    return status == LeadStatus.OPEN;
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

  /** Id in the CRM, or null. */
  public String externalId() {
    return externalKey == null ? null : externalKey.id();
  }

  public LeadStatus status() {
    return status;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public LeadDetails details() {
    return details;
  }

  public UUID accountId() {
    return accountId;
  }

  /** The lead that this one is a part of, or null. */
  public UUID mergedIntoId() {
    return mergedIntoId;
  }

  public UUID contactId() {
    return contactId;
  }

  public DisqualificationReason disqualificationReason() {
    return disqualificationReason;
  }

  public String disqualificationComment() {
    return disqualificationComment;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  @Override
  public String toString() {
    return "Lead[" + id + " v" + version + " " + status + "]";
  }
}
