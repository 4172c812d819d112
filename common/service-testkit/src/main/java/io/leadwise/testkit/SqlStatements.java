package io.leadwise.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A script of PostgreSQL, taken apart at the semicolons that end its statements. */
final class SqlStatements {

  private final String script;
  private final List<Statement> found = new ArrayList<>();
  private final StringBuilder code = new StringBuilder();
  private final StringBuilder comments = new StringBuilder();
  private final List<String> bodies = new ArrayList<>();
  private int at;

  /**
   * One statement.
   *
   * @param code in lower case, with single spaces; texts are empty, comments are left out
   * @param comments what is written before and in it
   */
  record Statement(String code, String comments) {}

  private SqlStatements(String script) {
    this.script = script;
  }

  /** The statements in their order; those of a {@code do} block are among them, not the block. */
  static List<Statement> of(String script) {
    return new SqlStatements(script).split();
  }

  private List<Statement> split() {
    while (at < script.length()) {
      char c = script.charAt(at);
      if (script.startsWith("--", at)) {
        comments.append(take(end("\n", at))).append('\n');
      } else if (script.startsWith("/*", at)) {
        comments.append(take(end("*/", at + 2))).append('\n');
      } else if (c == '\'') {
        take(end("'", at + 1));
        code.append("''");
      } else if (c == '$' && dollarTag() != null) {
        String tag = dollarTag();
        String body = take(end(tag, at + tag.length()));
        bodies.add(body.substring(tag.length(), body.length() - tag.length()));
        code.append("''");
      } else if (c == ';') {
        at++;
        finish();
      } else {
        code.append(c);
        at++;
      }
    }
    finish();
    return found;
  }

  private void finish() {
    String text = code.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (text.startsWith("do ")) {
      // A comment before the block is about what is in it.
      for (String body : bodies) {
        for (Statement inner : of(body)) {
          String plain =
              inner
                  .code()
                  .replaceFirst("^(?:(?:begin|if .*? then|else|exception when .*? then) )+", "");
          found.add(new Statement(plain, comments + inner.comments()));
        }
      }
    } else if (!text.isEmpty()) {
      found.add(new Statement(text, comments.toString()));
    }
    code.setLength(0);
    comments.setLength(0);
    bodies.clear();
  }

  private String take(int until) {
    String taken = script.substring(at, until);
    at = until;
    return taken;
  }

  private int end(String mark, int from) {
    int found = script.indexOf(mark, from);
    return found < 0 ? script.length() : found + mark.length();
  }

  /** The quote that begins here, such as {@code $body$}; null where none does. */
  private String dollarTag() {
    int second = script.indexOf('$', at + 1);
    if (second < 0) {
      return null;
    }
    String tag = script.substring(at, second + 1);
    return tag.matches("\\$(?:[A-Za-z_][A-Za-z0-9_]*)?\\$") ? tag : null;
  }
}
