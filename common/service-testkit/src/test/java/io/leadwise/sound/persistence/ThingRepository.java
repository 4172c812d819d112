package io.leadwise.sound.persistence;

import io.leadwise.sound.domain.Thing;

/** As it should be. */
public class ThingRepository {

  public Thing find() {
    return new Thing();
  }
}
