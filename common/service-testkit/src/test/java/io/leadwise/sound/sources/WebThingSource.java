package io.leadwise.sound.sources;

import io.leadwise.sound.application.ThingService;
import io.leadwise.sound.domain.Thing;
import java.time.Clock;

/** As it should be. */
public class WebThingSource implements ThingService.ThingSource {

  @Override
  public Thing fetch(Clock clock) {
    Thing thing = new Thing();
    thing.touch(clock);
    return thing;
  }
}
