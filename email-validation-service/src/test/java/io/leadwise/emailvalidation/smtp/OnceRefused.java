package io.leadwise.emailvalidation.smtp;

import io.leadwise.emailvalidation.smtp.ScriptedMailServer.Answer;
import java.util.concurrent.atomic.AtomicBoolean;

/** Refuses the first time, and accepts ever after. */
final class OnceRefused {

  private OnceRefused() {}

  static Answer with(String refusal) {
    AtomicBoolean refused = new AtomicBoolean();
    return out ->
        ScriptedMailServer.say(refused.getAndSet(true) ? "250 2.1.5 OK" : refusal).write(out);
  }
}
