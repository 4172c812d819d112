package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation, as the document describes it.
 *
 * @param in path, query or header
 */
record Parameter(String name, String in, boolean required, JsonNode schema) {

  boolean isIn(String place) {
    return in.equals(place);
  }
}
