package io.leadwise.kit.jdbc;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Binds parameters from left to right, by their type. */
final class Parameters {

  private static final Map<Class<?>, String> ELEMENT_TYPES =
      Map.of(
          String.class, "text",
          UUID.class, "uuid",
          Instant.class, "timestamptz",
          OffsetDateTime.class, "timestamptz",
          LocalDate.class, "date",
          Long.class, "int8",
          Integer.class, "int4",
          Double.class, "float8",
          BigDecimal.class, "numeric",
          Boolean.class, "bool");

  private static final Map<String, Class<?>> BINARY =
      Map.of(
          "text", String.class,
          "int8", Long.class,
          "int4", Integer.class,
          "float8", Double.class,
          "bool", Boolean.class);

  private Parameters() {}

  static void bind(Connection connection, PreparedStatement statement, Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      bind(connection, statement, i + 1, parameters[i]);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, Object parameter)
      throws SQLException {
    if (parameter instanceof Column column) {
      statement.setArray(index, array(connection, column.type(), column.values()));
    } else if (parameter instanceof Collection<?> values) {
      bindArray(connection, statement, index, values.toArray());
    } else if (parameter instanceof Object[] values) {
      bindArray(connection, statement, index, values);
    } else {
      statement.setObject(index, plain(parameter));
    }
  }

  private static void bindArray(
      Connection connection, PreparedStatement statement, int index, Object[] values)
      throws SQLException {
    Class<?> elements = elements(values);
    if (elements != null) {
      statement.setArray(index, array(connection, elementType(elements), values));
    } else {
      // Elements of no type: PostgreSQL takes the type that the statement expects here.
      String nulls = String.join(",", Collections.nCopies(values.length, "null"));
      statement.setObject(index, "{" + nulls + "}", Types.OTHER);
    }
  }

  private static Array array(Connection connection, String type, Object[] values)
      throws SQLException {
    Object[] plain = Arrays.stream(values).map(Parameters::plain).toArray();
    return connection.createArrayOf(type, typed(type, plain));
  }

  /** The driver sends an array in binary form, which costs less, when its class tells the type. */
  private static Object[] typed(String type, Object[] values) {
    Class<?> element = BINARY.get(type);
    return element != null
            && Arrays.stream(values).allMatch(value -> value == null || element.isInstance(value))
        ? Arrays.asList(values).toArray((Object[]) java.lang.reflect.Array.newInstance(element, 0))
        : values;
  }

  private static Object plain(Object parameter) {
    if (parameter instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return parameter instanceof Enum<?> constant ? constant.name() : parameter;
  }

  /** Returns the class of the elements; null when nothing tells it. */
  private static Class<?> elements(Object[] values) {
    Class<?> declared = values.getClass().getComponentType();
    if (declared != Object.class) {
      return declared;
    }
    return Arrays.stream(values)
        .filter(Objects::nonNull)
        .findFirst()
        .<Class<?>>map(Object::getClass)
        .orElse(null);
  }

  private static String elementType(Class<?> elements) {
    String type = Enum.class.isAssignableFrom(elements) ? "text" : ELEMENT_TYPES.get(elements);
    if (type == null) {
      throw new IllegalArgumentException("No array type is known for " + elements.getName());
    }
    return type;
  }
}
