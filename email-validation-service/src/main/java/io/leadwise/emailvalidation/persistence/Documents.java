package io.leadwise.emailvalidation.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadwise.kit.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** JSON documents in columns. */
@ApplicationScoped
class Documents {

  @Inject EventJson json;

  String write(Object value) {
    try {
      return value == null ? null : json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new StorageException("A document could not be written", e);
    }
  }

  <T> T read(String document, Class<T> type) {
    try {
      return document == null ? null : json.mapper().readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new StorageException("A document could not be read", e);
    }
  }
}
