package io.leadwise.emailvalidation.domain.reply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that mean one thing.
 *
 * @param words over a {@link ReplyText}, so in lower case and without addresses and links
 */
record WordRule(ReplyClass meaning, Pattern words) {

  /** What servers call a mailbox; addr is what is left of an address. */
  private static final String BOX =
      "(?:users?|user ?id|mail ?box|mail-box|recipients?(?:'s)?|accounts?|"
          + "address(?:es)?|addressee|rcpt|customer|subscriber|e-?mail|alias|inbox|login|"
          + "local.?part|person|destinat\\w+|username|(?:mail )?name|addr|compte|boite|"
          + "bo[iî]te|adresse|usuario|buz[oó]n|cuenta|empf[aä]nger|postfach|benutzer|casella|"
          + "utente)";

  /**
   * @param anyOf regular expressions of which one is enough; {@code {box}} stands for all that
   *     servers call a mailbox
   */
  static WordRule rule(ReplyClass meaning, String... anyOf) {
    return new WordRule(meaning, Pattern.compile(String.join("|", anyOf).replace("{box}", BOX)));
  }

  /** Returns what the first rule that fits means; empty when none does. */
  static Optional<ReplyClass> first(List<WordRule> rules, ReplyText text) {
    return rules.stream().filter(rule -> text.has(rule.words())).map(WordRule::meaning).findFirst();
  }
}
