package io.leadwise.sound.messaging;

import io.leadwise.sound.application.ThingService;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** As it should be. */
public class ThingConsumer {

  @Incoming("things")
  public void consume(String thing) {
    new ThingService().thing();
  }
}
