package io.leadwise.lead.domain.crm;

import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import io.leadwise.lead.domain.value.Times;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One email, meeting or call. Bodies are never kept.
 *
 * @param leadId null when only the address is known: it then belongs to every lead with that
 *     primary address
 * @param coworkerId the seller who took part
 * @param at when; a meeting may be still to come
 * @param excerpt at most 300 characters
 * @param intents only of an email from the lead
 * @param answered only of a call
 * @param externalAddress address of the outside person, in lower case, or null
 */
@Embeddable
public record InteractionDetails(
    UUID leadId,
    @Enumerated(EnumType.STRING) InteractionType type,
    UUID coworkerId,
    @Column(name = "occurred_at") Instant at,
    String subject,
    String excerpt,
    @JdbcTypeCode(SqlTypes.JSON) List<Intent> intents,
    Boolean answered,
    String externalAddress) {

  private static final int MAX_EXCERPT = 300;

  public InteractionDetails {
    externalAddress = Texts.optional("externalAddress", externalAddress, 320);
    externalAddress = externalAddress == null ? null : externalAddress.toLowerCase(Locale.ROOT);
    if (leadId == null && externalAddress == null) {
      throw new InvalidValueException("leadId or externalAddress", "must be given");
    }
    at = Times.plausible("at", at);
    subject = Texts.optional("subject", subject, 300);
    if (excerpt != null && excerpt.strip().length() > MAX_EXCERPT) {
      throw new InvalidValueException(
          "excerpt",
          "must have at most "
              + MAX_EXCERPT
              + " characters: send a few words, never the whole body");
    }
    excerpt = Texts.optional("excerpt", excerpt, MAX_EXCERPT);
    intents = intents == null ? List.of() : List.copyOf(intents);
    if (!intents.isEmpty() && type != InteractionType.EMAIL_IN) {
      throw new InvalidValueException("intents", "belong to an email from the lead only");
    }
    if (answered != null && type != InteractionType.CALL) {
      throw new InvalidValueException("answered", "belongs to a call only");
    }
    if (answered == null && type == InteractionType.CALL) {
      throw new InvalidValueException("answered", "must be given for a call");
    }
  }

  /** One with a lead that is known. */
  public InteractionDetails(
      UUID leadId,
      InteractionType type,
      UUID coworkerId,
      Instant at,
      String subject,
      String excerpt,
      List<Intent> intents,
      Boolean answered) {
    this(leadId, type, coworkerId, at, subject, excerpt, intents, answered, null);
  }

  /** The same with what was found in it. */
  public InteractionDetails withIntents(List<Intent> found) {
    return new InteractionDetails(
        leadId, type, coworkerId, at, subject, excerpt, found, answered, externalAddress);
  }

  /** Refuses what cannot have happened yet: only meetings are arranged ahead. */
  public void requirePlausible(Instant now) {
    if (type != InteractionType.MEETING && at.isAfter(now.plus(5, ChronoUnit.MINUTES))) {
      throw new InvalidValueException("at", "must not be in the future");
    }
  }

  @Override
  public String toString() {
    return "InteractionDetails[" + type + (leadId == null ? "" : " of " + leadId) + "]";
  }
}
