package io.leadwise.e2e.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of an expression of PromQL, one after the other. */
final class PromQlTokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(\\d+(?:ms|[smhdwy])(?:\\d+(?:ms|[smhdwy]))*)"
              + "|(\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)|([A-Za-z_][A-Za-z0-9_:]*)"
              + "|(==|!=|<=|>=|=~|!~|[-+*/%^<>=(){}\\[\\],:]))");

  private static final String END = "the end";

  private final String expression;
  private final List<String> tokens = new ArrayList<>();
  private int position;

  /**
   * @throws IllegalArgumentException at the first character that belongs to nothing
   */
  PromQlTokens(String expression) {
    this.expression = expression;
    Matcher matcher = TOKEN.matcher(expression);
    int at = 0;
    while (matcher.region(at, expression.length()).lookingAt()) {
      tokens.add(matcher.group().strip());
      at = matcher.end();
    }
    if (!expression.substring(at).isBlank()) {
      throw wrong("nobody knows what begins at " + expression.substring(at).strip());
    }
  }

  static boolean isNumber(String token) {
    return Character.isDigit(token.charAt(0));
  }

  static boolean isText(String token) {
    return token.startsWith("\"");
  }

  static boolean isName(String token) {
    return token.matches("[A-Za-z_][A-Za-z0-9_:]*");
  }

  String peek() {
    return position < tokens.size() ? tokens.get(position) : END;
  }

  String next() {
    String token = peek();
    position++;
    return token;
  }

  /** Takes the token if it comes next, and tells whether it did. */
  boolean skip(String token) {
    boolean comes = peek().equals(token);
    if (comes) {
      position++;
    }
    return comes;
  }

  void require(String token) {
    String found = next();
    if (!found.equals(token)) {
      throw wrong("%s is wanted, not %s".formatted(token, found));
    }
  }

  void requireEnd() {
    if (position != tokens.size()) {
      throw wrong("nothing is wanted after it, not " + peek());
    }
  }

  String name() {
    String found = next();
    if (!isName(found)) {
      throw wrong("a name is wanted, not " + found);
    }
    return found;
  }

  /** A text in quotes, without them. */
  String text() {
    String found = next();
    if (!isText(found)) {
      throw wrong("a text is wanted, not " + found);
    }
    return found.substring(1, found.length() - 1);
  }

  void duration() {
    String found = next();
    if (!found.matches("(\\d+(ms|[smhdwy]))+")) {
      throw wrong("a duration is wanted, not " + found);
    }
  }

  IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("%s, in: %s".formatted(why, expression));
  }
}
