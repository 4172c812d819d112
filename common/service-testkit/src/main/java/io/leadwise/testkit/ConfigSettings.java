package io.leadwise.testkit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the names and defaults of settings from {@code @ConfigMapping} interfaces. */
final class ConfigSettings {

  private final Map<String, String> settings = new TreeMap<>();

  private ConfigSettings() {}

  /** Name of each setting, with its default or null; a map key is {@code *}. */
  static Map<String, String> of(Class<?> mapping) {
    ConfigSettings found = new ConfigSettings();
    found.addGroup(prefix(mapping), mapping);
    return found.settings;
  }

  static String prefix(Class<?> mapping) {
    ConfigMapping annotation = mapping.getAnnotation(ConfigMapping.class);
    if (annotation == null) {
      throw new IllegalArgumentException(mapping + " is no @ConfigMapping");
    }
    return annotation.prefix();
  }

  private void addGroup(String name, Class<?> group) {
    for (Method method : group.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0) {
        WithDefault fallback = method.getAnnotation(WithDefault.class);
        add(
            name(name, method),
            method.getGenericReturnType(),
            fallback == null ? null : fallback.value());
      }
    }
  }

  private void add(String name, Type type, String fallback) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] arguments = generic.getActualTypeArguments();
      if (Map.class.isAssignableFrom(raw)) {
        add(name + ".*", arguments[1], fallback);
      } else if (raw == Optional.class) {
        add(name, arguments[0], fallback);
      } else if (Collection.class.isAssignableFrom(raw) && isGroup(arguments[0])) {
        add(name + "[*]", arguments[0], fallback);
      } else {
        settings.put(name, fallback);
      }
    } else if (isGroup(type)) {
      addGroup(name, (Class<?>) type);
    } else {
      settings.put(name, fallback);
    }
  }

  private static boolean isGroup(Type type) {
    return type instanceof Class<?> c && c.isInterface() && c.getName().startsWith("io.leadwise.");
  }

  private static String name(String parent, Method method) {
    if (method.isAnnotationPresent(WithParentName.class)) {
      return parent;
    }
    WithName given = method.getAnnotation(WithName.class);
    return parent + "." + (given == null ? kebab(method.getName()) : given.value());
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
