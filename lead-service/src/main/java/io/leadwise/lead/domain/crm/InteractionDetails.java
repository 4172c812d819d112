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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One email, meeting or call. Bodies are never kept.
 *
 * @param coworkerId the seller who took part
 * @param at when; a meeting may be still to come
 * @param excerpt at most 300 characters
 * @param intents only of an email from the lead
 * @param answered only of a call
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
    Boolean answered) {

  public InteractionDetails {
    at = Times.plausible("at", at);
    subject = Texts.optional("subject", subject, 300);
    excerpt = Texts.optional("excerpt", excerpt, 300);
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

  /** Refuses what cannot have happened yet: only meetings are arranged ahead. */
  public void requirePlausible(Instant now) {
    if (type != InteractionType.MEETING && at.isAfter(now.plus(5, ChronoUnit.MINUTES))) {
      throw new InvalidValueException("at", "must not be in the future");
    }
  }

  @Override
  public String toString() {
    return "InteractionDetails[" + type + " of " + leadId + "]";
  }
}
