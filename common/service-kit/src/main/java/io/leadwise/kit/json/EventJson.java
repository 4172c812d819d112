package io.leadwise.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * JSON of events and of documents kept in the database. A reader ignores what it does not know, so
 * that a contract can grow; requests over HTTP are read strictly instead.
 */
@ApplicationScoped
public class EventJson {

  private final ObjectMapper mapper =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  public byte[] write(Object value) throws JsonProcessingException {
    return mapper.writeValueAsBytes(value);
  }

  public <T> T read(byte[] json, Class<T> type) throws IOException {
    return mapper.readValue(json, type);
  }

  /** Returns the mapper itself, for documents that live in columns. */
  public ObjectMapper mapper() {
    return mapper;
  }
}
