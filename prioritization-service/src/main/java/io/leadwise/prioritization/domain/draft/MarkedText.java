package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.EmailDraft.Citation;
import io.leadwise.prioritization.domain.draft.EmailDraft.Missing;
import io.leadwise.prioritization.domain.draft.EmailDraft.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A rendered text in which each inserted word stands between marks, so that what is inserted is
 * known exactly, whatever the template did. Marks are private characters, which neither templates
 * nor inserted words can hold.
 */
final class MarkedText {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final char FIRST = '\uE100';

  private final String marked;
  private final List<Insert> inserts;

  private MarkedText(String marked, List<Insert> inserts) {
    this.marked = marked;
    this.inserts = inserts;
  }

  /** How the insert of that number stands in a template's value. */
  static String mark(int number, String words) {
    return "" + OPEN + (char) (FIRST + number) + words + CLOSE;
  }

  /** One line, for a subject. */
  static MarkedText line(String rendered, List<Insert> inserts) {
    return new MarkedText(rendered.replaceAll("\\s+", " ").strip(), inserts);
  }

  /** Paragraphs without the gaps that sections leave. */
  static MarkedText paragraphs(String rendered, List<Insert> inserts) {
    String tidy =
        rendered
            .replaceAll(" {2,}", " ")
            .replaceAll("(?m)^ +| +$", "")
            .replaceAll("\n{3,}", "\n\n")
            .strip();
    return new MarkedText(tidy, inserts);
  }

  /** The same inserts in another text, as {@link #withTokens} wrote them. */
  MarkedText inWords(String text, IntFunction<String> token) {
    String next = text;
    for (int number : numbers()) {
      next = next.replace(token.apply(number), mark(number, inserts.get(number).words()));
    }
    return new MarkedText(next, inserts);
  }

  /** The text with a token for each insert, and none of its words. */
  String withTokens(IntFunction<String> token) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < marked.length(); at++) {
      if (marked.charAt(at) == OPEN) {
        text.append(token.apply(marked.charAt(at + 1) - FIRST));
        at = marked.indexOf(CLOSE, at);
      } else {
        text.append(marked.charAt(at));
      }
    }
    return text.toString();
  }

  /** Numbers of the inserts, in the order of the text, as often as they stand there. */
  List<Integer> numbers() {
    return marked
        .chars()
        .filter(c -> c >= FIRST && c < FIRST + inserts.size())
        .mapToObj(c -> c - FIRST)
        .toList();
  }

  List<Insert> inserts() {
    return inserts;
  }

  String plain() {
    return marked.replaceAll("[" + OPEN + CLOSE + FIRST + "-\uE8FF]", "");
  }

  List<Missing> missing() {
    return numbers().stream()
        .map(inserts::get)
        .map(Insert::missing)
        .filter(one -> one != null)
        .toList();
  }

  List<Citation> citations(Part part) {
    List<Citation> citations = new ArrayList<>();
    int plain = 0;
    for (int at = 0; at < marked.length(); at++) {
      if (marked.charAt(at) == OPEN) {
        Insert insert = inserts.get(marked.charAt(at + 1) - FIRST);
        int end = plain + insert.words().length();
        if (insert.source() != null) {
          citations.add(
              new Citation(
                  insert.words(),
                  insert.factId(),
                  insert.source(),
                  insert.publisher(),
                  part,
                  plain,
                  end));
        }
        plain = end;
        at = marked.indexOf(CLOSE, at);
      } else {
        plain++;
      }
    }
    return citations;
  }

  /** Repeats no words: they may name a person. */
  @Override
  public String toString() {
    return "MarkedText[" + inserts.size() + " inserts]";
  }
}
