package io.leadwise.prioritization.application.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Sends one request to a target, within limits of time and size. */
public interface WebhookSender {

  /**
   * What became of it.
   *
   * @param status what the target answered; null when there was no answer
   * @param error why there was none, for the log of the webhook; null when there was one
   * @param retryAfter how long the target asked to be left alone; null when it did not
   */
  record Outcome(Integer status, String error, Duration retryAfter) {

    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;
    private static final int GONE = 410;

    public boolean isSuccess() {
      return status != null && status >= SUCCESS && status < REDIRECTION;
    }

    public boolean isGone() {
      return status != null && status == GONE;
    }

    /** Whether the target could not even be asked: others will fare no better now. */
    public boolean isUnreachable() {
      return status == null;
    }
  }

  Outcome post(URI url, Map<String, String> headers, byte[] body);
}
