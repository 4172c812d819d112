package io.leadwise.broken.messaging;

import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer under another name. */
public class Listener {

  @Incoming("things")
  public void consume(String thing) {}
}
