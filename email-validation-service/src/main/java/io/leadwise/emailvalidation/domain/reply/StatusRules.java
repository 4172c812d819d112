package io.leadwise.emailvalidation.domain.reply;

/**
 * What an enhanced status means by RFC 3463 and the IANA registry of its successors (RFC 5248,
 * 6710, 7372, 7505).
 */
final class StatusRules {

  private StatusRules() {}

  /**
   * Returns what the status says so clearly that words cannot change it; null when words can. 5.1.1
   * is not among them: servers send it with all kinds of words, about rates for example.
   */
  static ReplyClass definite(EnhancedStatus status) {
    return switch (status.subject()) {
      case 1 ->
          switch (status.detail()) {
            case 2 -> ReplyClass.DOMAIN_UNKNOWN;
            case 6 -> ReplyClass.MAILBOX_MOVED;
            case 7, 8 -> ReplyClass.SENDER_REFUSED;
            default -> null;
          };
      case 2 ->
          switch (status.detail()) {
            case 2 -> ReplyClass.MAILBOX_FULL;
            case 3 -> ReplyClass.MESSAGE_REFUSED;
            default -> null;
          };
      case 3 ->
          switch (status.detail()) {
            case 1 -> ReplyClass.SERVER_FAULT;
            case 4 -> ReplyClass.MESSAGE_REFUSED;
            default -> null;
          };
      case 4 -> status.kind() == 5 && status.detail() == 4 ? ReplyClass.DOMAIN_UNKNOWN : null;
      case 6 -> ReplyClass.MESSAGE_REFUSED;
      case 7 ->
          switch (status.detail()) {
            case 13 -> ReplyClass.MAILBOX_DISABLED;
            case 17 -> ReplyClass.MAILBOX_MOVED;
            case 18 -> ReplyClass.DOMAIN_UNKNOWN;
            case 8, 9, 10, 11, 15, 20, 21, 22, 23, 24, 25, 26, 27, 29 -> ReplyClass.SENDER_REFUSED;
            case 28 -> ReplyClass.TOO_FAST;
            default -> null;
          };
      default -> null;
    };
  }

  /** Returns what the status says when the words say nothing; null when it says nothing either. */
  static ReplyClass usual(EnhancedStatus status) {
    boolean permanent = status.kind() == 5;
    return switch (status.subject()) {
      case 1 -> address(status, permanent);
      case 2 ->
          switch (status.detail()) {
            case 1 -> ReplyClass.MAILBOX_DISABLED;
            case 0, 4 -> permanent ? ReplyClass.RECIPIENT_REFUSES : ReplyClass.SERVER_FAULT;
            default -> null;
          };
      case 3 -> ReplyClass.SERVER_FAULT;
      case 4 -> ReplyClass.SERVER_FAULT;
      case 5 -> status.detail() == 3 ? ReplyClass.TOO_FAST : ReplyClass.NOT_UNDERSTOOD;
      case 7 -> ReplyClass.SENDER_REFUSED;
      default -> null;
    };
  }

  private static ReplyClass address(EnhancedStatus status, boolean permanent) {
    if (!permanent) {
      return ReplyClass.SERVER_FAULT;
    }
    // RFC 7505; but some servers use it for mailboxes, and say so.
    return status.detail() == 10 ? ReplyClass.DOMAIN_UNKNOWN : ReplyClass.MAILBOX_UNKNOWN;
  }
}
