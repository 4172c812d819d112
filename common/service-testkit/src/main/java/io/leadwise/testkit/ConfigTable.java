package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the settings table of a README against the {@code @ConfigMapping} interfaces of the code. A
 * row is {@code | `leadwise.x.setting` | `default` | meaning |}; a map key is written {@code
 * <name>} in the README.
 */
public final class ConfigTable {

  private ConfigTable() {}

  /**
   * Fails when a setting has no row, when a row does not show the default of the code in its second
   * cell, or when a row under one of the prefixes names a setting that does not exist.
   *
   * @param readme file, relative to the module
   * @param mappings {@code @ConfigMapping} interfaces
   */
  public static void assertDocumented(Path readme, Class<?>... mappings) {
    try {
      assertThat(problems(Files.readString(readme), mappings))
          .as("settings in " + readme)
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> problems(String readme, Class<?>... mappings) {
    List<String> problems = new ArrayList<>();
    Map<String, String> rows = rows(readme);
    Map<String, String> settings = new LinkedHashMap<>();
    for (Class<?> mapping : mappings) {
      settings.putAll(ConfigSettings.of(mapping));
    }
    settings.forEach(
        (name, fallback) -> {
          String row = rows.get(name);
          if (row == null) {
            problems.add(name + " has no row");
          } else if (fallback != null && !row.equals(fallback)) {
            problems.add("%s has the default %s, its row says %s".formatted(name, fallback, row));
          }
        });
    for (Class<?> mapping : mappings) {
      String prefix = ConfigSettings.prefix(mapping) + ".";
      rows.keySet().stream()
          .filter(name -> name.startsWith(prefix) && !settings.containsKey(name))
          .forEach(name -> problems.add(name + " is documented and does not exist"));
    }
    return problems;
  }

  private static Map<String, String> rows(String readme) {
    Map<String, String> rows = new LinkedHashMap<>();
    readme
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("| `") || line.startsWith("|`"))
        .map(line -> line.substring(1).split("(?<!\\\\)\\|", -1))
        .filter(cells -> cells.length >= 2)
        .forEach(
            cells -> rows.put(plain(cells[0]).replaceAll("\"?<[^>]+>\"?", "*"), plain(cells[1])));
    return rows;
  }

  private static String plain(String cell) {
    return cell.strip().replace("`", "").replace("\\|", "|");
  }
}
