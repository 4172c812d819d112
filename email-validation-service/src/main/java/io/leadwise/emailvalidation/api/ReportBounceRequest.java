package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.mail.Bounce;
import io.leadwise.emailvalidation.domain.mail.Bounce.Action;
import io.leadwise.emailvalidation.domain.mail.DeliveryReport;
import io.leadwise.emailvalidation.domain.reply.EnhancedStatus;
import io.leadwise.emailvalidation.domain.reply.SmtpReply;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.problem.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Mail that came back. */
public record ReportBounceRequest(
    @NotBlank @Size(max = 320) @Schema(description = "Address that the mail was for.")
        String address,
    @Pattern(
            regexp = "[245]\\.\\d{1,3}\\.\\d{1,3}",
            message = "must be an enhanced status code such as 5.1.1")
        @Schema(
            description =
                "Enhanced status code (RFC 3463); may be left out when `text` has a code.",
            examples = "5.1.1",
            nullable = true)
        String status,
    @Size(max = 2000)
        @Pattern(regexp = "[^\\x00]*", message = "must not have a NUL character")
        @Schema(
            description = "What the mail server said: its reply, or the words of it.",
            examples = "550 5.1.1 No such user",
            nullable = true)
        String text,
    @Size(max = 998)
        @Schema(
            description =
                "Message-ID of the mail; a soft bounce counts once for each, and once a day"
                    + " without it.",
            nullable = true)
        String messageId) {

  /**
   * @throws BadRequestProblem {@code validation-failed} when neither status nor text has a code
   */
  DeliveryReport toReport() {
    SmtpReply reply = SmtpReply.parse(text == null ? "" : text);
    if (status != null) {
      reply = reply.withStatus(EnhancedStatus.parse(status).orElseThrow());
    }
    if (!reply.hasCode()) {
      throw new BadRequestProblem(
          "validation-failed",
          "Either the status or the text must have a code.",
          List.of(new Violation("status", "must be given when the text has no reply code")));
    }
    return new DeliveryReport(messageId, List.of(new Bounce(address, Action.FAILED, reply)));
  }

  @Override
  public String toString() {
    return "ReportBounceRequest[" + status + "]";
  }
}
