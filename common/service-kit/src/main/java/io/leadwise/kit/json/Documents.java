package io.leadwise.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.leadwise.kit.jdbc.StorageException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values that live in one column as a JSON document, in the form of {@link EventJson}; null stays
 * null. What cannot be read or written is a {@link StorageException} that tells where, and quotes
 * nothing: Jackson's own messages quote values, and documents hold personal data.
 */
@ApplicationScoped
public class Documents {

  @Inject EventJson json;

  public String write(Object value) {
    try {
      return value == null ? null : json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw failure("written", value.getClass(), e);
    }
  }

  public <T> T read(String document, Class<T> type) {
    try {
      return document == null ? null : json.mapper().readValue(document, type);
    } catch (JsonProcessingException e) {
      throw failure("read", type, e);
    }
  }

  /** Reads a column of a row as it came from the database, which spares large ones a copy. */
  public <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
    byte[] document = row.getBytes(column);
    try {
      return document == null ? null : json.mapper().readValue(document, type);
    } catch (IOException e) {
      throw failure("read", type, e);
    }
  }

  public <T> T read(String document, TypeReference<T> type) {
    try {
      return document == null ? null : json.mapper().readValue(document, type);
    } catch (JsonProcessingException e) {
      throw failure("read", type.getType(), e);
    }
  }

  private static StorageException failure(String done, Type type, IOException e) {
    String where = e instanceof JsonMappingException mapping ? path(mapping) : "";
    return new StorageException(
        "A document of type %s could not be %s: %s%s"
            .formatted(
                type.getTypeName(),
                done,
                e.getClass().getSimpleName(),
                where.isEmpty() ? "" : " at " + where));
  }

  /** Keys of maps are values too. */
  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null || step.getFrom() instanceof Map
                    ? "*"
                    : step.getFieldName())
        .collect(Collectors.joining("."));
  }
}
