package io.leadwise.sound.application;

import io.leadwise.sound.config.Settings;
import io.leadwise.sound.domain.Thing;
import io.leadwise.sound.persistence.ThingRepository;
import java.time.Clock;

/** As it should be. */
public class ThingService {

  public Thing thing() {
    Thing thing = new ThingRepository().find();
    thing.touch(new Settings().clock());
    return thing;
  }

  /** What an adapter implements. */
  public interface ThingSource {
    Thing fetch(Clock clock);
  }
}
