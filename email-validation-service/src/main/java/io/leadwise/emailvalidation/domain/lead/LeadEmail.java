package io.leadwise.emailvalidation.domain.lead;

import io.leadwise.emailvalidation.domain.lead.VerdictChange.Cause;
import io.leadwise.emailvalidation.domain.verdict.CheckName;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The primary address of a lead with the latest verdict on it. News of an older version of the lead
 * never replaces a newer address (house, law 3).
 */
public final class LeadEmail {

  private final UUID leadId;
  private UUID ownerId;
  private String email;
  private String addressKey;
  private long leadVersion;
  private long version;
  private Verdict found;
  private VerdictOverride override;
  private Recheck recheck;
  private final List<VerdictChange> changes = new ArrayList<>();

  /** A lead that has not been heard of before: it has no verdict yet. */
  public LeadEmail(UUID leadId) {
    this(leadId, null, null, null, 0, 0, null, null, Recheck.NONE);
  }

  /** Rebuilds what was stored. */
  public LeadEmail(
      UUID leadId,
      UUID ownerId,
      String email,
      String addressKey,
      long leadVersion,
      long version,
      Verdict found,
      VerdictOverride override,
      Recheck recheck) {
    this.leadId = Objects.requireNonNull(leadId);
    this.ownerId = ownerId;
    this.email = email;
    this.addressKey = addressKey;
    this.leadVersion = leadVersion;
    this.version = version;
    this.found = found;
    this.override = override;
    this.recheck = recheck;
  }

  /**
   * Takes the lead's address as of one of its versions, with the verdict on it. Older news changes
   * nothing but the count: whoever asked gets the verdict on the address of now.
   *
   * @param owner null when the news does not say
   * @param address as entered; null when the lead has none
   * @param key of the address; null when it is none
   * @param next when to check again by itself
   */
  public void validated(
      UUID owner,
      String address,
      String key,
      long ofLeadVersion,
      Verdict verdict,
      Recheck next,
      Instant now) {
    version++;
    if (ofLeadVersion >= leadVersion) {
      Verdict before = Objects.equals(address, email) ? verdict() : null;
      if (!Objects.equals(address, email)) {
        // A person judged the former address, not this one.
        override = null;
      }
      ownerId = owner == null ? ownerId : owner;
      email = address;
      addressKey = key;
      leadVersion = ofLeadVersion;
      found = verdict;
      recheck = next;
      if (before == null || !verdict().saysTheSameAs(before)) {
        changed(causeOf(verdict), null, null, now);
      }
    }
  }

  /**
   * Answers for a lead that is too old to be checked: what is known about its address stands, and
   * on an address that is not known there is no verdict.
   *
   * @param address as entered; not null
   */
  public void leftAlone(UUID owner, String address, long ofLeadVersion, Instant now) {
    boolean known = found != null && address.equals(email);
    if (known || ofLeadVersion < leadVersion) {
      ownerId = owner == null ? ownerId : owner;
      leadVersion = Math.max(leadVersion, ofLeadVersion);
      version++;
    } else {
      // No key: nothing but a person's doing makes the service look at this address.
      validated(owner, address, null, ofLeadVersion, Verdict.leadTooOld(now), Recheck.NONE, now);
    }
  }

  /**
   * Takes a new verdict on the same address.
   *
   * @return whether a reader would learn something new
   */
  public boolean checkedAgain(Verdict verdict, Recheck next, Instant now) {
    Verdict before = verdict();
    boolean expired = override != null && override.isExpired(now);
    if (expired) {
      override = null;
    }
    found = verdict;
    recheck = next;
    boolean news = !verdict().saysTheSameAs(before);
    if (news) {
      version++;
      changed(expired ? Cause.EXPIRY : causeOf(verdict), null, null, now);
    }
    return news;
  }

  /** A person overrides the verdict, in place of an earlier override. */
  public void override(VerdictOverride by) {
    override = by;
    version++;
    changed(Cause.OVERRIDE, by.by(), by.note(), by.at());
  }

  /**
   * The checks decide again.
   *
   * @param by who wants it
   * @return false when there was no override
   */
  public boolean liftOverride(UUID by, Instant now) {
    if (override == null) {
      return false;
    }
    override = null;
    version++;
    changed(Cause.LIFT, by, null, now);
    return true;
  }

  private void changed(Cause cause, UUID by, String note, Instant at) {
    Verdict verdict = verdict();
    changes.add(
        new VerdictChange(
            leadId,
            version,
            at,
            cause,
            by,
            email,
            verdict.validity(),
            verdict.reason(),
            verdict.type(),
            note));
  }

  private static Cause causeOf(Verdict verdict) {
    return verdict.decidedBy(CheckName.BOUNCE) ? Cause.BOUNCE : Cause.CHECK;
  }

  /** Hands over what was said anew since the last time, to be kept. */
  public List<VerdictChange> takeChanges() {
    List<VerdictChange> taken = List.copyOf(changes);
    changes.clear();
    return taken;
  }

  /** Returns the verdict that counts: the person's where there is one, else that of the checks. */
  public Verdict verdict() {
    return override == null ? found : override.over(found);
  }

  public boolean isOverridden() {
    return override != null;
  }

  public UUID leadId() {
    return leadId;
  }

  /** Returns the seller who owns the lead; null when no news has said so. */
  public UUID ownerId() {
    return ownerId;
  }

  /** Returns the address as entered; null when the lead has none. */
  public String email() {
    return email;
  }

  /** Returns the key under which verdicts on the address are kept; null when it is no address. */
  public String addressKey() {
    return addressKey;
  }

  public long leadVersion() {
    return leadVersion;
  }

  public long version() {
    return version;
  }

  /** Returns what the checks found, whatever a person said. */
  public Verdict found() {
    return found;
  }

  public VerdictOverride override() {
    return override;
  }

  /** Returns when to check again; at the latest when the override expires. */
  public Recheck recheck() {
    return override == null ? recheck : recheck.notAfter(override.expiresAt());
  }

  @Override
  public String toString() {
    return "LeadEmail[" + leadId + ", version " + version + "]";
  }
}
