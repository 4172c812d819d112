package io.leadwise.emailvalidation.domain.reply;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Measures the classifier on real replies, where they lie beside the checkout. The corpus tells
 * more kinds apart than a verdict needs; what they are called here is written down below.
 */
class ReplyCorpusTest {

  private static final Path CORPUS = Path.of("../../shared/data/email/smtp_replies.json");

  private static final Map<String, ReplyClass> CLASSES =
      Map.ofEntries(
          entry("userunknown", ReplyClass.MAILBOX_UNKNOWN),
          entry("hasmoved", ReplyClass.MAILBOX_MOVED),
          entry("suspend", ReplyClass.MAILBOX_DISABLED),
          entry("mailboxfull", ReplyClass.MAILBOX_FULL),
          entry("filtered", ReplyClass.RECIPIENT_REFUSES),
          entry("hostunknown", ReplyClass.DOMAIN_UNKNOWN),
          entry("notaccept", ReplyClass.DOMAIN_UNKNOWN),
          entry("authfailure", ReplyClass.SENDER_REFUSED),
          entry("badreputation", ReplyClass.SENDER_REFUSED),
          entry("blocked", ReplyClass.SENDER_REFUSED),
          entry("norelaying", ReplyClass.SENDER_REFUSED),
          entry("policyviolation", ReplyClass.SENDER_REFUSED),
          entry("rejected", ReplyClass.SENDER_REFUSED),
          entry("requireptr", ReplyClass.SENDER_REFUSED),
          entry("securityerror", ReplyClass.SENDER_REFUSED),
          entry("failedstarttls", ReplyClass.SENDER_REFUSED),
          entry("ratelimited", ReplyClass.TOO_FAST),
          entry("speeding", ReplyClass.TOO_FAST),
          entry("toomanyconn", ReplyClass.TOO_FAST),
          entry("contenterror", ReplyClass.MESSAGE_REFUSED),
          entry("emailtoolarge", ReplyClass.MESSAGE_REFUSED),
          entry("exceedlimit", ReplyClass.MESSAGE_REFUSED),
          entry("mesgtoobig", ReplyClass.MESSAGE_REFUSED),
          entry("notcompliantrfc", ReplyClass.MESSAGE_REFUSED),
          entry("spamdetected", ReplyClass.MESSAGE_REFUSED),
          entry("virusdetected", ReplyClass.MESSAGE_REFUSED),
          entry("expired", ReplyClass.SERVER_FAULT),
          entry("mailererror", ReplyClass.SERVER_FAULT),
          entry("networkerror", ReplyClass.SERVER_FAULT),
          entry("systemerror", ReplyClass.SERVER_FAULT),
          entry("systemfull", ReplyClass.SERVER_FAULT),
          entry("syntaxerror", ReplyClass.NOT_UNDERSTOOD),
          entry("onhold", ReplyClass.UNCLEAR),
          entry("undefined", ReplyClass.UNCLEAR));

  /**
   * The corpus calls a reply "filtered" instead of "userunknown" when it came to another command
   * than RCPT. The words do not hold that, so either is right here; the figure that counts it as
   * wrong is printed beside.
   */
  private static final Set<ReplyClass> FILTERED =
      Set.of(ReplyClass.RECIPIENT_REFUSES, ReplyClass.MAILBOX_UNKNOWN);

  private record Row(ReplyClass expected, ReplyClass found, boolean right, String text) {}

  @Test
  void tellsRepliesApart() throws IOException {
    assumeTrue(Files.exists(CORPUS), "the corpora are not here");

    List<Row> rows = read();
    List<Row> wrong = rows.stream().filter(row -> !row.right()).toList();
    List<Row> unknown =
        rows.stream().filter(row -> row.found() == ReplyClass.MAILBOX_UNKNOWN).toList();
    double accuracy = 1 - wrong.size() / (double) rows.size();
    double precision = unknown.stream().filter(Row::right).count() / (double) unknown.size();
    long strict = unknown.stream().filter(row -> row.expected() == row.found()).count();
    System.out.printf(
        "corpus smtp_replies: %d rows, accuracy %.3f, no such mailbox: precision %.3f (strict %.3f)%n",
        rows.size(), accuracy, precision, strict / (double) unknown.size());
    perClass(rows).forEach((kind, line) -> System.out.println("  " + kind + ": " + line));

    String misses = String.join("\n", wrong.stream().map(Row::toString).toList());
    assertThat(accuracy).as(misses).isGreaterThanOrEqualTo(0.90);
    assertThat(precision).as(misses).isGreaterThanOrEqualTo(0.97);
  }

  private static List<Row> read() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(CORPUS.toFile())) {
      String reason = row.get("reason").asText();
      String text = row.get("text").asText();
      ReplyClass expected = CLASSES.get(reason);
      ReplyClass found = ReplyClassifier.classify(SmtpReply.parse(text));
      boolean either = reason.equals("filtered") && FILTERED.contains(found);
      rows.add(new Row(expected, found, found == expected || either, text));
    }
    return rows;
  }

  private static Map<ReplyClass, String> perClass(List<Row> rows) {
    Map<ReplyClass, String> lines = new EnumMap<>(ReplyClass.class);
    for (ReplyClass kind : ReplyClass.values()) {
      List<Row> found = rows.stream().filter(row -> row.found() == kind).toList();
      List<Row> expected = rows.stream().filter(row -> row.expected() == kind).toList();
      lines.put(
          kind,
          "precision %d/%d, recall %d/%d"
              .formatted(
                  found.stream().filter(Row::right).count(),
                  found.size(),
                  expected.stream().filter(Row::right).count(),
                  expected.size()));
    }
    return lines;
  }
}
