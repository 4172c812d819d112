package io.leadwise.emailvalidation.domain.mail;

import io.leadwise.emailvalidation.domain.reply.ReplyClass;
import io.leadwise.emailvalidation.domain.reply.ReplyClassifier;
import io.leadwise.emailvalidation.domain.reply.SmtpReply;

/**
 * What became of one mail for one recipient.
 *
 * @param address as written; not checked yet
 * @param action what the reporting server did
 * @param reply why
 */
public record Bounce(String address, Action action, SmtpReply reply) {

  /** The actions of RFC 3464 §2.3.3, as far as they differ here. */
  public enum Action {
    FAILED,
    /** Still being tried, whatever the codes say. */
    DELAYED,
    /** Delivered, relayed or expanded. */
    DELIVERED
  }

  /** Returns what it says about the mailbox. */
  public BounceClass meaning() {
    if (action == Action.DELIVERED) {
      return BounceClass.DELIVERED;
    }
    BounceClass meaning = BounceClass.of(reply);
    return action == Action.DELAYED && meaning.isHard() ? BounceClass.TEMPORARY : meaning;
  }

  /** Tells whether the reply speaks of a full mailbox, for now or for good. */
  public boolean isFull() {
    return ReplyClassifier.classify(reply) == ReplyClass.MAILBOX_FULL;
  }

  @Override
  public String toString() {
    return "Bounce[" + action + ", " + reply + "]";
  }
}
