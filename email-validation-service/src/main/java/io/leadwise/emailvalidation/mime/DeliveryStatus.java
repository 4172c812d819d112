package io.leadwise.emailvalidation.mime;

import io.leadwise.emailvalidation.domain.mail.Bounce;
import io.leadwise.emailvalidation.domain.mail.Bounce.Action;
import io.leadwise.emailvalidation.domain.reply.EnhancedStatus;
import io.leadwise.emailvalidation.domain.reply.SmtpReply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The machine-readable part of a delivery report: fields per message, then per recipient. */
final class DeliveryStatus {

  /** A mail with more recipients is none that a seller wrote. */
  private static final int MAX_RECIPIENTS = 1000;

  private DeliveryStatus() {}

  /** Returns the recipients of whom the part tells an address and a fate. */
  static List<Bounce> recipients(List<Map<String, String>> groups) {
    return groups.stream()
        .limit(MAX_RECIPIENTS)
        .map(DeliveryStatus::recipient)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null when the group is not about a recipient. */
  private static Bounce recipient(Map<String, String> fields) {
    // The original address is the one that the sender knew; the final one may be a forward of it.
    Optional<String> address =
        typed(fields.get("original-recipient")).or(() -> typed(fields.get("final-recipient")));
    SmtpReply reply =
        SmtpReply.parse(typed(fields.get("diagnostic-code")).orElse(""))
            .withStatus(status(fields.getOrDefault("status", "")));
    if (address.isEmpty() || !reply.hasCode()) {
      return null;
    }
    return new Bounce(address.get(), action(fields.get("action"), reply), reply);
  }

  /** Returns what stands behind the type, as in {@code rfc822; ada@good.com}. */
  private static Optional<String> typed(String field) {
    if (field == null) {
      return Optional.empty();
    }
    String value = field.substring(field.indexOf(';') + 1).trim();
    String bare =
        value.startsWith("<") && value.endsWith(">")
            ? value.substring(1, value.length() - 1)
            : value;
    return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
  }

  /** Some servers write a comment behind the code. */
  private static EnhancedStatus status(String field) {
    return EnhancedStatus.parse(field.split("[ (]", 2)[0]).orElse(null);
  }

  private static Action action(String field, SmtpReply reply) {
    return switch (field == null ? "" : field.split("[ (]", 2)[0].toLowerCase(Locale.ROOT)) {
      case "delivered", "relayed", "expanded" -> Action.DELIVERED;
      case "delayed" -> Action.DELAYED;
      case "failed" -> Action.FAILED;
      default -> reply.isPositive() ? Action.DELIVERED : Action.FAILED;
    };
  }
}
