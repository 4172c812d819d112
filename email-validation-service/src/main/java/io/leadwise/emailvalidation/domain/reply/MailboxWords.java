package io.leadwise.emailvalidation.domain.reply;

import static io.leadwise.emailvalidation.domain.reply.WordRule.rule;

import java.util.List;

/** What mail servers say of mailboxes, domains, policies and themselves. */
final class MailboxWords {

  /** The first one that fits counts, so the narrow ones stand before the wide ones. */
  static final List<WordRule> RULES =
      List.of(
          rule(
              ReplyClass.GREYLISTED,
              "gr[ae]y.?list\\w*",
              "gr[ae]ylisting",
              "first.?time sender",
              "come back (?:later|in)",
              "deferred for \\d"),
          rule(
              ReplyClass.MAILBOX_FULL,
              "over ?.?quota",
              "quota (?:has been |is |was )?(?:exceed\\w*|full|exhausted|violation|reached|"
                  + "d[ée]pass\\w+|[uü]berschritten|excedid\\w+)",
              "exceed\\w* (?:\\S+ ){0,5}(?:quota|storage|space)",
              "quotaexceeded",
              "(?:mail ?box|mail-box|inbox|account|user|recipient|folder|mailfolder|maildir|"
                  + "storage|box)\\S* (?:\\S+ ){0,6}(?:full\\b|over its|over the|out of (?:storage|"
                  + "space)|exceed\\w*|no space|too (?:large|big)|at (?:its )?limit|"
                  + "reached (?:its )?(?:maximum|limit))",
              "mail ?box ?full",
              "(?:mail ?box|mailfolder|account|storage|mailbox) (?:size |storage |"
                  + "space )?(?:limit|quota)",
              "(?:not enough|insufficient|no|exceed\\w*|lack of|"
                  + "out of) (?!system)(?:\\w+ ){0,3}(?:storage|disk space|space|"
                  + "disk quota)(?! on (?:the )?(?:server|system))",
              "too much mail",
              "(?:bo[iî]te|postfach|buz[oó]n|casella|caixa)\\b.{0,60}(?:pleine|satur\\w+|voll|"
                  + "llen\\w|piena|cheia)",
              "переполнен"),
          rule(
              ReplyClass.RECIPIENT_REFUSES,
              "recipient preferences",
              "recipient (?:has )?(?:refused|does not (?:want|wish|accept))",
              "only accept\\w* (?:mail|messages) from",
              "restricted (?:to|by the recipient)",
              "not (?:allowed|authorized|permitted) to (?:send|deliver|mail|post)(?: mail|"
                  + " messages?)? to",
              "user (?:refuses|rejected|does not want)"),
          rule(
              ReplyClass.MAILBOX_MOVED,
              "no longer (?:on (?:this |our |the )?server|with|at\\b|here|works?|employed|"
                  + "associated)",
              "(?:has|have|user|mailbox|recipient) (?:been )?(?:moved|relocated)",
              "not our (?:user|customer)",
              "user (?:is )?not local",
              "(?:new|change of|changed (?:his|her|their|its)?) ?e?-?(?:mail )?address",
              "address (?:has |was )?changed",
              "left the (?:company|organi[sz]ation)",
              "please (?:try|use) (?:addr|the (?:new|following))",
              "has left\\b"),
          rule(ReplyClass.SERVER_FAULT, "unverified (?:address|recipient)", "connect to ip\\b"),
          rule(ReplyClass.MAILBOX_UNKNOWN, "(?:user|mail ?box|recipient|account|address) unknown"),
          rule(
              ReplyClass.MAILBOX_DISABLED,
              "{box}\\b(?: (?!not|no\\b)\\S+){0,6} (?:disabled|suspended|inactive|in-active|"
                  + "de-?activated|frozen|locked|blocked|bloqu[eé]\\w*|closed|terminated|expired|"
                  + "discontinued|cancel\\w+|on hold|archived|dormant|gesperrt|deaktiviert)\\b",
              "(?:disabled|suspended|inactive|deactivated|frozen|locked|closed|expired|"
                  + "blocked) (?:\\w+ ){0,2}{box}\\b",
              "{box}\\b(?: \\S+){0,4} (?:is |are )?(?:not|no longer) (?:currently )?(?:active|"
                  + "enabled)",
              "{box}\\b(?: \\S+){0,4} (?:does not|doesn't|no longer) (?:receives?|"
                  + "accepts?) (?:any )?(?:e-?mail|mail|messages)",
              "not accepting (?:any )?(?:mail|messages)(?! from)",
              "account has been"),
          rule(
              ReplyClass.DOMAIN_UNKNOWN,
              "unknown (?:mail )?(?:host|domain)",
              "(?:host|domain)(?: name)?\\b(?: \\S+){0,5} (?:unknown|not (?:found|exist|known|"
                  + "reachable|valid|local(?:ly)?|hosted|handled|here|configured)|(?:does not|"
                  + "doesn't|do not) (?:exist|accept|have)|unreachable|invalid|non-?existent|"
                  + "no longer)",
              "no such (?:host|domain)",
              "(?:un-?rout\\w+|invalid|bad|illegal|non-?existent|"
                  + "unresolvable) (?:\\w+ )?(?:host|domain)",
              "name or service not known",
              "null ?mx",
              "no mx\\b",
              "mx records? ",
              "mail for addr loops",
              "(?:does not|doesn't) accept (?:any )?(?:e-?mail|mail)\\b",
              "domain (?:has )?expired",
              "nxdomain",
              "host not found",
              "name server"),
          rule(
              ReplyClass.MAILBOX_UNKNOWN,
              "{box}\\b\\S*(?: (?!from)\\S+){0,8}? (?:unknown|unk(?:n)?own|not[- ]?(?:found|"
                  + "exist\\w*|known|recogni[sz]ed|listed|valid|here|local|available|handled|defined|"
                  + "registered|a (?:valid|known|local)|our|present|on (?:this|our)|in (?:our|this|"
                  + "the)|existing|belong)|(?:does|do|did|could|can)(?: not|n't|not) (?:be (?:found|"
                  + "verified|resolved|delivered)|exists?|match|have|appear|belong)|doesn't|isn't|"
                  + "invalid\\w*|no such|non-?exist\\w*|un-?rout\\w+|undeliverable|un-?deliverable|"
                  + "unavailable|inexist\\w+|inconnue?|n'existe|not-?found|no existe|unbekannt|"
                  + "non valide|incorrect\\w*|not (?:currently )?(?:a )?(?:valid|exist\\w*)|deleted|"
                  + "removed|wrong)\\b",
              "(?:unknown|invalid|no such|non-?existent|no valid|bad|undefined|illegal|"
                  + "un-?rout\\w+|incorrect|wrong|not a (?:valid|known)|unrecogni[sz]ed|"
                  + "undeliverable|unavailable|disabled or invalid|unbekannte\\w*|"
                  + "no) (?:\\w+ ){0,2}?(?:or \\w+ )?{box}\\b",
              "(?:no|not a?) ?mail ?box\\b",
              "no such (?:\\w+ )?(?:user|person|here)",
              "nosuchuser",
              "not listed in",
              "(?:user|recipient|mailbox|unknown)\\W{0,3}unknown",
              "unknown in",
              "not in (?:my|our|the) (?:\\w+ )?(?:mailserver|directory|database|list)",
              "doesn't have (?:a|an) (?:\\S+ ){1,3}account",
              "recipnotfound",
              "recipientnotfound",
              "адрес",
              "нет такого",
              "не (?:существует|найден)",
              "utilisateur inconnu"),
          rule(
              ReplyClass.SENDER_REFUSED,
              "polic(?:y|ies)",
              "prohibit\\w*",
              "not (?:authori[sz]ed|permitted|allowed)",
              "un-?authori[sz]ed",
              "denied",
              "administratively",
              "violat\\w*",
              "\\baup\\b",
              "terms of (?:service|use)",
              "service refused?\\b",
              "(?:connections?|service|mail|messages?|e-?mail) (?:\\S+ ){0,2}(?:refused|"
                  + "not accepted|dropped)",
              "not accept(?:ing|ed)? (?:\\w+ )?(?:connections|mail|messages?)",
              "abuse",
              "suspicious",
              "forbidden",
              "access (?:to|from)\\b",
              "refused (?:by|to talk)",
              "go away",
              "restricted",
              "untrusted",
              "not trusted",
              "security",
              "no smtp service"),
          rule(
              ReplyClass.SERVER_FAULT,
              "timed? ?-?out",
              "time-?out",
              "expired",
              "unable to deliver in",
              "retry time",
              "retry timeout",
              "system (?:error|failure|full|busy|storage|resources?|problem|not)",
              "internal",
              "local (?:error|problem|configuration)",
              "temporar\\w*",
              "transient",
              "try (?:again|later)",
              "again later",
              "unavailable",
              "too many hops",
              "hop count",
              "\\bloops?\\b",
              "rout(?:e|ing)",
              "connection (?:reset|closed|lost|refused|dropped|failure)",
              "lost connection",
              "network",
              "transaction failed",
              "disk (?:full|error)",
              "\\bi/o\\b",
              "configur\\w+",
              "out of memory",
              "insufficient",
              "overload\\w*",
              "too busy",
              "server (?:error|busy|fault|too)",
              "resource",
              "could not (?:connect|be (?:completed|processed))",
              "(?:can't|cannot|could not|unable to) (?:create|open|write|connect|lock|process|"
                  + "complete)",
              "deferred",
              "delivery (?:time|failed|not)",
              "error in processing",
              "aborted",
              "mail server",
              "no (?:answer|response)"),
          rule(
              ReplyClass.NOT_UNDERSTOOD,
              "(?:command|parameter|argument)s?\\b",
              "syntax",
              "not implemented",
              "bad sequence",
              "unrecogni[sz]ed",
              "smtputf8",
              "protocol"),
          rule(ReplyClass.MAILBOX_UNKNOWN, "requested (?:mail )?action not taken"));

  private MailboxWords() {}
}
