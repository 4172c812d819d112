package io.leadwise.lead.application.settings;

import java.util.UUID;

/**
 * Who changes settings.
 *
 * @param name as the person's token says
 */
public record Editor(UUID id, String name) {

  /** A person's name does not belong in logs. */
  @Override
  public String toString() {
    return "Editor[" + id + "]";
  }
}
