package io.leadwise.lead.intents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides texts into words. Apostrophes and hyphens divide, too: "don't" is "don t". */
final class Tokens {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  /** A full stop inside of a number or an address ends nothing; a line break alone only wraps. */
  private static final Pattern SENTENCE_END = Pattern.compile("[.…]+\\s|[!?;¡¿]|\\R\\s*\\R");

  private static final Pattern CLAUSE_END = Pattern.compile("[,:()–—]|\\s-\\s");

  private Tokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    int sentence = 0;
    int clause = 0;
    int from = 0;
    while (words.find()) {
      String between = text.substring(from, words.start());
      if (SENTENCE_END.matcher(between).find()) {
        sentence++;
        clause++;
      } else if (CLAUSE_END.matcher(between).find()) {
        clause++;
      }
      tokens.add(new Token(fold(words.group()), words.start(), words.end(), sentence, clause));
      from = words.end();
    }
    return tokens;
  }

  /** The words of a phrase. */
  static List<String> words(String text) {
    return of(text).stream().map(Token::word).toList();
  }

  private static String fold(String word) {
    String plain = ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("œ", "oe").replace("æ", "ae");
  }
}
