package io.leadwise.lead.intents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out what the writer of an email only repeats: the mail that is answered. */
final class OwnWords {

  private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What stands before the quoted mail, in the words of common mail programs. */
  private static final List<Pattern> QUOTE_STARTS =
      List.of(
          // Line breaks may be lost, so that the line can stand anywhere.
          Pattern.compile(
              "\\bon\\b[^!?]{0,25}\\d.{3,120}?\\bwrote\\s?:", CASELESS | Pattern.DOTALL),
          Pattern.compile(
              "\\bam\\b[^!?]{0,25}\\d.{3,100}?\\bschrieb\\b[^:]{0,80}:", CASELESS | Pattern.DOTALL),
          Pattern.compile(
              "\\ble\\b[^!?]{0,25}\\d.{3,120}?\\ba écrit\\s?:", CASELESS | Pattern.DOTALL),
          Pattern.compile(
              "\\bel\\b[^!?]{0,25}\\d.{3,120}?\\bescribi[óo]\\s?:", CASELESS | Pattern.DOTALL),
          Pattern.compile(
              "-{2,}\\s*(original message|forwarded message|urspr(ü|ue)ngliche nachricht"
                  + "|weitergeleitete nachricht|message d.origine|message original|message transféré"
                  + "|mensaje original|mensaje reenviado)",
              CASELESS),
          Pattern.compile("_{10,}"),
          Pattern.compile(
              "\\b(from|von|de)\\s?:.{1,120}?\\b(sent|gesendet|envoyé|enviado( el)?)\\s?:",
              CASELESS | Pattern.DOTALL));

  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^\\s*>.*$");

  /** The subject of an answer is the one of the mail that is answered. */
  private static final Pattern ANSWERED_SUBJECT =
      Pattern.compile(
          "^\\s*(re|aw|antw|antwort|sv|rép|rép\\.|rv|res)\\s?(\\[\\d+\\])?\\s?:.*",
          CASELESS | Pattern.DOTALL);

  private OwnWords() {}

  /** The subject when the writer chose it, else nothing. */
  static String ofSubject(String subject) {
    return subject == null || ANSWERED_SUBJECT.matcher(subject).matches() ? "" : subject;
  }

  /** The excerpt up to the quoted mail. */
  static String ofExcerpt(String excerpt) {
    if (excerpt == null) {
      return "";
    }
    int end = excerpt.length();
    for (Pattern start : QUOTE_STARTS) {
      Matcher matcher = start.matcher(excerpt);
      if (matcher.find()) {
        end = Math.min(end, matcher.start());
      }
    }
    return QUOTED_LINE.matcher(excerpt.substring(0, end)).replaceAll("");
  }
}
