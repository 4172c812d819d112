package io.leadwise.kit.ids;

import java.util.UUID;

/** Gives the ids of new aggregates and events; injected, so that tests can choose them. */
@FunctionalInterface
public interface IdGenerator {

  /** Returns a new UUID, version 7 (RFC 9562): unique, and ordered by time of creation. */
  UUID next();
}
