package io.leadwise.sound.domain;

import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;

/** As it should be. */
@Entity
public class Thing {

  private Instant touched;

  public void touch(Clock clock) {
    touched = Instant.now(clock);
  }

  public Instant touched() {
    return touched;
  }
}
