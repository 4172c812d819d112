package io.leadwise.emailvalidation.domain.mail;

import java.util.List;

/**
 * A delivery status notification (RFC 3464).
 *
 * @param messageId names the mail that was sent, or else the report; null when neither is named
 */
public record DeliveryReport(String messageId, List<Bounce> recipients) {

  public DeliveryReport {
    recipients = List.copyOf(recipients);
  }
}
