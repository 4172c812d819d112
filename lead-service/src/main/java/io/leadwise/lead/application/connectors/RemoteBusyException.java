package io.leadwise.lead.application.connectors;

import java.time.Duration;

/** The other system asks to come back later. */
public class RemoteBusyException extends RuntimeException {

  private final transient Duration pause;

  public RemoteBusyException(Duration pause) {
    super("The other system asks to wait " + pause, null, false, false);
    this.pause = pause;
  }

  public Duration pause() {
    return pause;
  }
}
