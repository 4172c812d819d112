package io.leadwise.emailvalidation.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.emailvalidation.domain.mail.Bounce;
import io.leadwise.emailvalidation.domain.mail.BounceClass;
import io.leadwise.emailvalidation.domain.mail.DeliveryReport;
import io.leadwise.kit.problem.BadRequestProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeDeliveryReportsTest {

  private static final String HEADER =
      """
      From: <>
      To: sofia@leadwise.example
      Message-ID: <report@mx.good.com>
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      """;

  private static final String WORDS =
      """
      --b
      Content-Type: text/plain

      I am sorry to say that it did not work out.
      """;

  private static final String MAIL =
      """
      --b
      Content-Type: message/rfc822

      From: sofia@leadwise.example
      Message-ID: <mail@leadwise.example>

      Hello Ada,
      --b--
      """;

  private static String status(String fields) {
    return "--b\nContent-Type: message/delivery-status\n\n"
        + "Reporting-MTA: dns; mx.good.com\n\n"
        + fields
        + "\n";
  }

  private static DeliveryReport read(String message) throws IOException {
    byte[] bytes = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new MimeDeliveryReports()
        .read(new ByteArrayInputStream(bytes), "multipart/report; boundary=b");
  }

  @Test
  void readsEachRecipient() throws IOException {
    DeliveryReport report =
        read(
            HEADER
                + WORDS
                + status(
                    """
                    Final-Recipient: rfc822; ada@good.com
                    Action: failed
                    Status: 5.0.0
                    Diagnostic-Code: smtp; 550-5.1.1 There is nobody
                     550 5.1.1 by that name

                    Original-Recipient: rfc822; <grace@good.com>
                    Final-Recipient: rfc822; g.hopper@elsewhere.com
                    Action: delayed
                    Status: 5.2.2 (full)
                    """)
                + MAIL);

    assertThat(report.messageId()).isEqualTo("<mail@leadwise.example>");
    assertThat(report.recipients())
        .extracting(Bounce::address)
        .containsExactly("ada@good.com", "grace@good.com");
    assertThat(report.recipients())
        .extracting(Bounce::meaning)
        .containsExactly(BounceClass.PERMANENT, BounceClass.TEMPORARY);
    assertThat(report.recipients().get(0).reply().text()).isEqualTo("There is nobody by that name");
  }

  @ParameterizedTest
  @CsvSource({
    "failed, 5.1.1, PERMANENT",
    "failed, 5.2.2, MAILBOX_FULL",
    "failed, 4.4.7, TEMPORARY",
    "failed, 5.7.1, NOT_THE_MAILBOX",
    "delayed, 4.4.1, TEMPORARY",
    "delivered, 2.0.0, DELIVERED",
    "relayed, 2.0.0, DELIVERED",
    "FAILED, 5.1.1, PERMANENT",
    "'', 5.1.1, PERMANENT",
    "'', 2.0.0, DELIVERED"
  })
  void tellsWhatBecameOfIt(String action, String code, BounceClass meaning) throws IOException {
    DeliveryReport report =
        read(
            HEADER
                + status(
                    "Final-Recipient: rfc822;ada@good.com\nAction: %s\nStatus: %s\n"
                        .formatted(action, code))
                + MAIL);

    assertThat(report.recipients())
        .singleElement()
        .satisfies(bounce -> assertThat(bounce.meaning()).isEqualTo(meaning));
  }

  @Test
  void readsEncodedParts() throws IOException {
    String fields =
        "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ada@good.com\nStatus: 5.1.1\n";
    String encoded =
        Base64.getMimeEncoder().encodeToString(fields.getBytes(StandardCharsets.UTF_8));

    DeliveryReport report =
        read(
            HEADER
                + "--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n"
                + encoded.replace("\r\n", "\n")
                + "\n--b--\n");

    assertThat(report.recipients()).hasSize(1);
    assertThat(report.messageId()).as("no mail is enclosed").isEqualTo("<report@mx.good.com>");
  }

  @Test
  void readsInternationalReports() throws IOException {
    DeliveryReport report =
        read(
            HEADER
                + "--b\nContent-Type: message/global-delivery-status\n\nReporting-MTA: dns; mx\n\n"
                + "Final-Recipient: utf-8; jürgen@good.com\nAction: failed\nStatus: 5.1.1\n"
                + "--b--\n");

    assertThat(report.recipients()).extracting(Bounce::address).containsExactly("jürgen@good.com");
  }

  @Test
  void readsABodyWhoseHeaderIsThatOfTheRequest() throws IOException {
    DeliveryReport report =
        read(status("Final-Recipient: rfc822; ada@good.com\nAction: failed\nStatus: 5.1.1") + MAIL);

    assertThat(report.recipients()).extracting(Bounce::address).containsExactly("ada@good.com");
  }

  @Test
  void doesNotBelieveReportsInsideAReturnedMail() {
    String inner = HEADER + status("Final-Recipient: rfc822; x@good.com\nStatus: 5.1.1\n") + MAIL;
    String outer =
        "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: message/rfc822\n\n"
            + inner
            + "--o--\n";

    refused(outer, "not-a-delivery-report");
  }

  @Test
  void refusesWhatReportsNothing() {
    refused("", "not-a-delivery-report");
    refused("From: ada@good.com\n\nHello", "not-a-delivery-report");
    refused(HEADER + WORDS + "--b--\n", "not-a-delivery-report");
    refused(
        HEADER + status("Final-Recipient: rfc822; ada@good.com") + MAIL, "not-a-delivery-report");
  }

  @Test
  void refusesWhatIsMadeToHurt() {
    String deep =
        "Content-Type: multipart/mixed; boundary=b0\n\n"
            + IntStream.range(1, 50)
                .mapToObj(
                    i ->
                        "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n"
                            .formatted(i - 1, i))
                .collect(Collectors.joining());
    refused(deep, "unreadable-message");
    refused("X: " + "y".repeat(200_000) + "\n\n", "unreadable-message");
    refused("X: y\n".repeat(5000) + "\n", "unreadable-message");
    refused(HEADER + "--b\n\nx\n".repeat(5000), "unreadable-message");
  }

  private static void refused(String message, String code) {
    assertThatThrownBy(() -> read(message))
        .isInstanceOfSatisfying(
            BadRequestProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
