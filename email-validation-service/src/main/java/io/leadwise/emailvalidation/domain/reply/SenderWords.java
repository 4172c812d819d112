package io.leadwise.emailvalidation.domain.reply;

import static io.leadwise.emailvalidation.domain.reply.WordRule.rule;

import java.util.List;

/** What mail servers say of the sender, of rates and of the message: never the mailbox's fault. */
final class SenderWords {

  /** The first one that fits counts, so the narrow ones stand before the wide ones. */
  static final List<WordRule> RULES =
      List.of(
          rule(
              ReplyClass.MESSAGE_REFUSED,
              "(?:not|non)\\W{0,2}(?:\\w+ )?(?:rfc ?\\d{3,4}\\W?)?complian\\w*"),
          // Reputation, before rates: a bad one is punished with low rates.
          rule(ReplyClass.SENDER_REFUSED, "reputation", "senderbase", "(?:user|spam) complaints"),
          // Rates.
          rule(
              ReplyClass.TOO_FAST,
              "rate.?limit",
              "throttl",
              "too (?:fast|quickly|frequent|often|many (?:concurrent|connections?|sessions|"
                  + "messages|mails?|e-?mails|recipients|rcpts?|requests|errors|transactions|"
                  + "smtp sessions|invalid|unknown|bad|failed))",
              "(?:sending|send|daily|hourly|outgoing|message|messages|connection|recipient|"
                  + "mail) (?:rate |frequency |count )?(?:limit|quota)\\w* (?:\\w+ )?(?:exceeded|"
                  + "reached|hit|limited)",
              "(?:exceed\\w*|reached|over) (?:\\w+ ){0,4}(?:limit|quota|max\\w*|"
                  + "number) (?:\\w+ ){0,5}(?:per|this|connections?|messages|recipients|rate)\\b",
              "frequency limited",
              "per (?:hour|minute|second)",
              "(?:this|per|an) (?:hour|day)\\b.{0,20}limit",
              "receiving mail (?:at a rate|too)",
              "(?:unexpected|unusual|excessive|high) (?:volume|rate|number)",
              "mail flood",
              "slow down",
              "max\\w* (?:number of )?(?:concurrent |simultaneous )?connections",
              "connections? (?:limit|rate)",
              "concurrent connection",
              "too much (?:mail|traffic) from"),
          // Lists of the refused, reputation.
          rule(
              ReplyClass.SENDER_REFUSED,
              "black.?list",
              "block.?list",
              "deny.?list",
              "\\brbl",
              "dnsbl",
              "\\bsbl\\b",
              "\\bxbl\\b",
              "\\bpbl\\b",
              "spamhaus",
              "spamcop",
              "\\bsorbs\\b",
              "barracuda(?:central| reputation)",
              "listed (?:in|on|at|by|as)\\b(?! public)",
              "spam (?:source|sources|sender|senders)",
              "spammer",
              "open (?:relay|proxy)",
              "client (?:host|ip|address|name)",
              "dynamic(?:ally)? (?:\\w+ )?(?:ip|address|range|assigned|pool)",
              "dial-?up",
              "residential",
              "(?:ip|host|server|domain|network|connection|sender|mail|message|e-?mail|your?|"
                  + "from \\S+) (?:\\S+ ){0,5}(?:blocked|banned|barred|rejected due to)",
              "^(?:\\S+ ){0,2}blocked\\b",
              "(?:blocked|banned|rejected|refused) (?:\\w+ )?(?:ip|by (?:our|the|this|local|my))\\b"),
          // Names of the sender's host.
          rule(
              ReplyClass.SENDER_REFUSED,
              "reverse.?dns",
              "\\brdns",
              "\\bptr\\b",
              "(?:ip|reverse) (?:\\w+ )?(?:name )?look-?up failed",
              "forward.confirmed",
              "\\b(?:helo|ehlo)\\b",
              "(?:cannot|can't|could not|unable to) (?:find|resolve) (?:your|\\w+ for your)",
              "(?:cannot|can't|could not|unable to) find your",
              "mismatch\\w* client",
              "without a valid sender domain",
              "generic (?:host|ptr|name)",
              "your (?:host ?name|ip|ip address|server|host|domain|mail ?server)\\b",
              "invalid dns",
              "may not be mail exchanger"),
          // Authentication and encryption.
          rule(
              ReplyClass.SENDER_REFUSED,
              "\\bspf\\b",
              "\\bdkim\\b",
              "\\bdmarc\\b",
              "domainkeys",
              "sender.?id\\b",
              "un-?authenticated",
              "purported responsible",
              "authenticat\\w+ (?:is )?(?:required|failed|failure|needed|first|checks?)",
              "(?:requires?|need|must|not|first|turn on) (?:be |to |smtp |use )?(?:auth|"
                  + "authenticat\\w+)\\b",
              "authrequired",
              "smtp.?auth",
              "auth required",
              "not authenticated",
              "pop before smtp",
              "check for new mail first",
              "starttls",
              "\\btls\\b",
              "encryption (?:is )?(?:required|needed)",
              "certificate"),
          // The sender's address.
          rule(
              ReplyClass.SENDER_REFUSED,
              "sender (?:\\S+ ){0,6}(?:rejected|denied|refused|invalid|blocked|not|unknown|"
                  + "does|doesn't|fail\\w*|must|unverified)",
              "sender verif",
              "sender.?domain",
              "domain of (?:the )?sender",
              "(?:invalid|bad|unknown|unverified|rejected|untrusted|illegal|forged|"
                  + "spoofed) (?:envelope )?(?:sender|from\\b)",
              "mail from\\b(?! addr rejected for)",
              "envelope (?:sender|from)",
              "return.?path",
              "call-?(?:out|back)",
              "verification failed",
              "could not verify",
              "cannot be verified",
              "is not verified",
              "null (?:sender|reverse)",
              "empty (?:sender|envelope)",
              "(?:bounces?|dsns?|\\bndrs?) (?:are |is |messages? )?(?:not|rejected|refused)",
              "backscatter",
              "from address",
              "sending (?:domain|host|ip|server|mta|address)"),
          // Relaying.
          rule(
              ReplyClass.SENDER_REFUSED,
              "relay\\w*(?: \\w+){0,3} (?:denied|permitted|allowed|prohibited|rejected|refused|"
                  + "attempt)",
              "(?:unable|not|cannot|can't|don't|won't|refuse|no|insecure|"
                  + "attempt\\w*) (?:\\w+ ){0,2}relay",
              "\\brelaying\\b",
              "rcpthosts",
              "not (?:a|an) (?:open )?relay"),
          // Content; it says as little about the mailbox.
          rule(
              ReplyClass.MESSAGE_REFUSED,
              "\\bspam(?!cop|haus)",
              "\\bspammy",
              "junk mail",
              "\\bube\\b",
              "\\buce\\b",
              "unsolicited",
              "bulk (?:mail|e-?mail)",
              "virus",
              "malware",
              "infected",
              "phish\\w*",
              "trojan",
              "attachment",
              "(?:message|mail|body|header|content) content",
              "content (?:rejected|filter\\w*|restriction)",
              "rfc ?\\d{3,4}",
              "compliant",
              "\\bmime\\b",
              "headers?\\b",
              "8-?bit",
              "bare (?:lf|cr)",
              "line too long",
              "message (?:size|length|too|is too|exceeds|body)",
              "size of (?:the |your )?message",
              "exceed\\w* (?:\\w+ ){0,4}(?:message|maximum|max|fixed) (?:\\w+ )?size",
              "(?:message|mail|e-?mail) (?:\\w+ ){0,3}(?:too (?:large|big|long))",
              "multiple addresses in",
              "message.?id\\b",
              "duplicate (?:message|header)",
              "message looks"));

  private SenderWords() {}
}
