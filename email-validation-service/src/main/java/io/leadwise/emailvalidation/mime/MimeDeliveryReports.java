package io.leadwise.emailvalidation.mime;

import io.leadwise.emailvalidation.application.DeliveryReportReader;
import io.leadwise.emailvalidation.domain.mail.Bounce;
import io.leadwise.emailvalidation.domain.mail.DeliveryReport;
import io.leadwise.kit.problem.BadRequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads delivery reports with Mime4j, part by part and within bounds: what a stranger's mail server
 * sends may be made to hurt. Returned mails are not unpacked; only their Message-ID is looked for.
 */
@ApplicationScoped
class MimeDeliveryReports implements DeliveryReportReader {

  /** Bytes of one part; the rest of a longer one is not needed. */
  private static final int LONGEST_PART = 256 * 1024;

  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 200;

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(64 * 1024)
          .setMaxHeaderLen(64 * 1024)
          .setMaxHeaderCount(500)
          .build();

  @Override
  public DeliveryReport read(InputStream message, String contentType) throws IOException {
    Found found = new Found();
    try {
      MimeTokenStream tokens = new MimeTokenStream(LIMITS);
      tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
      tokens.parse(whole(message, contentType));
      walk(tokens, found);
    } catch (MimeException | MaxLineLimitException e) {
      throw unreadable();
    }
    if (found.recipients.isEmpty()) {
      throw new BadRequestProblem(
          "not-a-delivery-report", "The message does not report the fate of a mail (RFC 3464).");
    }
    return new DeliveryReport(found.id(), found.recipients);
  }

  /** A body that starts with its first part has left the header to the request. */
  private static InputStream whole(InputStream message, String contentType) throws IOException {
    PushbackInputStream body = new PushbackInputStream(message);
    int first = body.read();
    if (first >= 0) {
      body.unread(first);
    }
    if (first != '-') {
      return body;
    }
    String header = "Content-Type: " + contentType + "\r\n\r\n";
    return new SequenceInputStream(
        new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)), body);
  }

  private static void walk(MimeTokenStream tokens, Found found) throws IOException, MimeException {
    int depth = 0;
    int parts = 0;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      switch (state) {
        case T_START_MULTIPART -> depth++;
        case T_END_MULTIPART -> depth--;
        case T_FIELD -> {
          if (depth == 0) {
            found.header(tokens.getField().getName(), tokens.getField().getBody());
          }
        }
        case T_BODY -> {
          parts++;
          found.part(tokens);
        }
        default -> {
          // Preambles, epilogues and the like say nothing.
        }
      }
      if (depth > DEEPEST || parts > MOST_PARTS) {
        throw unreadable();
      }
    }
  }

  private static BadRequestProblem unreadable() {
    return new BadRequestProblem("unreadable-message", "The message cannot be read as MIME.");
  }

  /** What was found on the way through the message. */
  private static final class Found {

    private final List<Bounce> recipients = new ArrayList<>();
    private String reportId;
    private String mailId;

    void header(String name, String value) {
      if (name.equalsIgnoreCase("Message-ID")) {
        reportId = value.trim();
      }
    }

    void part(MimeTokenStream tokens) throws IOException {
      switch (tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT)) {
        case "message/delivery-status", "message/global-delivery-status" ->
            recipients.addAll(DeliveryStatus.recipients(fields(tokens)));
        case "message/rfc822",
            "text/rfc822-headers",
            "message/global",
            "message/global-headers" -> {
          List<Map<String, String>> mail = fields(tokens);
          if (!mail.isEmpty()) {
            mailId = mail.get(0).get("message-id");
          }
        }
        default -> {
          // Words for people.
        }
      }
    }

    /** The mail's own name is the same in all reports about it. */
    String id() {
      return mailId == null ? reportId : mailId;
    }

    private static List<Map<String, String>> fields(MimeTokenStream tokens) throws IOException {
      byte[] part = tokens.getDecodedInputStream().readNBytes(LONGEST_PART);
      return FieldGroups.read(new String(part, StandardCharsets.UTF_8));
    }
  }
}
