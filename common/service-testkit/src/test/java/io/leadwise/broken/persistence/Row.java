package io.leadwise.broken.persistence;

import io.leadwise.broken.application.UseCase;
import jakarta.persistence.Entity;

/** An entity outside the domain, which calls upwards. */
@Entity
public class Row {

  public void save() {
    new UseCase().run();
  }
}
