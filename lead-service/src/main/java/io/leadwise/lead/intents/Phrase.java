package io.leadwise.lead.intents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A phrase of a phrase book. Its elements stand in a row, within one sentence: {@code a/b} is one
 * of several, {@code (a/b)} may be missing, {@code set_up} is several words, {@code interess*} any
 * word that begins so, and {@code ..} up to three words that are no denials. A refusal must not go
 * on over a comma, unless the phrase holds one: "No, I am interested" is none.
 */
final class Phrase {

  private static final String GAP = "..";
  private static final int GAP_WORDS = 3;

  private final List<Element> elements;
  private final boolean comma;

  private Phrase(List<Element> elements, boolean comma) {
    this.elements = elements;
    this.comma = comma;
  }

  private record Element(List<List<Word>> alternatives, boolean optional, boolean gap) {}

  private record Word(String text, boolean prefix) {
    boolean matches(Token token) {
      return prefix ? token.word().startsWith(text) : token.word().equals(text);
    }
  }

  static Phrase of(String line) {
    List<Element> elements = new ArrayList<>();
    boolean comma = false;
    for (String part : line.strip().split("\\s+")) {
      if (part.equals(GAP)) {
        elements.add(new Element(List.of(), true, true));
        continue;
      }
      if (part.equals(",")) {
        comma = true;
        continue;
      }
      boolean optional = part.startsWith("(") && part.endsWith(")");
      String inner = optional ? part.substring(1, part.length() - 1) : part;
      elements.add(
          new Element(
              Arrays.stream(inner.split("/")).map(Phrase::words).toList(), optional, false));
    }
    if (elements.stream().allMatch(Element::optional)) {
      throw new IllegalArgumentException("A phrase needs a word: " + line);
    }
    return new Phrase(List.copyOf(elements), comma);
  }

  private static List<Word> words(String alternative) {
    boolean prefix = alternative.endsWith("*");
    List<String> texts = Tokens.words(alternative);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      words.add(new Word(texts.get(i), prefix && i == texts.size() - 1));
    }
    return words;
  }

  boolean holdsComma() {
    return comma;
  }

  /** Behind the last word of the phrase when it begins at {@code from}, else -1. */
  int match(List<Token> tokens, int from, Marks marks) {
    return match(0, tokens, from, from, marks);
  }

  private int match(int element, List<Token> tokens, int at, int from, Marks marks) {
    if (element == elements.size()) {
      return at;
    }
    Element wanted = elements.get(element);
    if (wanted.gap()) {
      for (int skipped = 0; skipped <= GAP_WORDS; skipped++) {
        int over = at + skipped - 1;
        if (skipped > 0 && (!isUsable(tokens, over, from, marks) || marks.isDenial(over))) {
          return -1;
        }
        int end = match(element + 1, tokens, at + skipped, from, marks);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    for (List<Word> words : wanted.alternatives()) {
      if (stands(words, tokens, at, from, marks)) {
        int end = match(element + 1, tokens, at + words.size(), from, marks);
        if (end >= 0) {
          return end;
        }
      }
    }
    return wanted.optional() ? match(element + 1, tokens, at, from, marks) : -1;
  }

  private static boolean stands(
      List<Word> words, List<Token> tokens, int at, int from, Marks marks) {
    for (int i = 0; i < words.size(); i++) {
      if (!isUsable(tokens, at + i, from, marks) || !words.get(i).matches(tokens.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUsable(List<Token> tokens, int at, int from, Marks marks) {
    return at < tokens.size()
        && !marks.isIgnored(at)
        && tokens.get(at).sentence() == tokens.get(from).sentence();
  }
}
