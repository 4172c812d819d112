package io.leadwise.lead.domain.history;

import java.util.UUID;

/**
 * Who or what changes a lead.
 *
 * @param id of the person or of the import; null for the service itself
 */
public record Actor(Kind kind, UUID id) {

  /** What is meant by the id. */
  public enum Kind {
    PERSON,
    IMPORT,
    SERVICE
  }

  /** The service by itself, in the background. */
  public static final Actor SERVICE = new Actor(Kind.SERVICE, null);

  public static Actor person(UUID id) {
    return new Actor(Kind.PERSON, id);
  }

  public static Actor ofImport(UUID importId) {
    return new Actor(Kind.IMPORT, importId);
  }
}
