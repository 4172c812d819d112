package io.leadwise.emailvalidation.domain.reply;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a reply in lower case, with addresses and links replaced: a mailbox that is called
 * spam@, or a help page about block lists, must not decide.
 */
record ReplyText(String words) {

  private static final Pattern LINK = Pattern.compile("<?\\b(?:https?://|www\\.)\\S+");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "<[^<>\\s]{0,320}@[^<>]{0,320}>|\"[^\"]{0,64}\"@\\S+|[^\\s<>\\[\\](),;:@]{1,64}@[\\w.\\-]+");
  private static final Pattern IP =
      Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\b(?:[0-9a-f]{1,4}:){2,7}[0-9a-f:]{1,16}");

  static ReplyText of(String text) {
    String words = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('_', ' ');
    words = LINK.matcher(words).replaceAll(" link ");
    words = ADDRESS.matcher(words).replaceAll(" addr ");
    words = IP.matcher(words).replaceAll(" ip ");
    return new ReplyText(words.replaceAll("\\s+", " ").trim());
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(words).find();
  }
}
