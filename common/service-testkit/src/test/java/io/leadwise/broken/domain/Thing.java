package io.leadwise.broken.domain;

import io.leadwise.broken.persistence.Row;
import java.time.Instant;

/** Knows its store and reads the clock. */
public class Thing {

  public Instant save() {
    new Row().save();
    return Instant.now();
  }
}
