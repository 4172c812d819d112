package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.testkit.SqlStatements.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds migrations against expand, migrate, contract (docs/runbook.md). While a release is rolled
 * out, and after it was rolled back, the release before works on the new schema. So a migration may
 * add; what takes away or demands more says in a comment which release is the first that can do
 * without: {@code -- contract since 0.2.0: why}. It has to be an older one than the one that is
 * being built.
 */
public final class MigrationRules {

  private static final Pattern FILE = Pattern.compile("V(\\d+(?:_\\d+)*)__[a-z0-9_]+\\.sql");
  private static final Pattern MARKER =
      Pattern.compile("-- contract since (\\d+\\.\\d+\\.\\d+): \\S");
  private static final Pattern CREATED =
      Pattern.compile("^create table (?:if not exists )?([a-z0-9_.\"]+)");
  private static final Pattern ALTERED =
      Pattern.compile("^alter table (?:if exists )?(?:only )?([a-z0-9_.\"]+) (.*)$");
  private static final Pattern UNIQUE_INDEX =
      Pattern.compile(
          "^create unique index (?:concurrently )?(?:if not exists )?[a-z0-9_\"]+ on (?:only )?([a-z0-9_.\"]+)");
  private static final Pattern DROPPED =
      Pattern.compile(
          "^drop (?:table|view|materialized view|function|procedure|trigger|type|domain|sequence|schema) ");
  private static final Pattern RENAMED =
      Pattern.compile("^alter [a-z ]+ .*\\brename (?:column |constraint )?.*\\bto\\b");

  /** What an action of {@code alter table} takes away or demands. */
  private static final Map<Pattern, String> ACTIONS =
      Map.of(
          Pattern.compile("^drop (?:column )?(?!constraint)"), "drops a column",
          Pattern.compile("^drop constraint "), "drops a constraint, which an upsert may name",
          Pattern.compile("^alter (?:column )?\\S+ (?:set data )?type "), "changes a type",
          Pattern.compile("^alter (?:column )?\\S+ set not null"), "demands a value",
          Pattern.compile("^alter (?:column )?\\S+ drop default"), "takes a default away",
          Pattern.compile(
                  "^add (?:constraint \\S+ )?(?:check|unique|primary key|foreign key|exclude)\\b"),
              "refuses rows that were allowed",
          Pattern.compile("^add (?!constraint)(?!.*\\b(?:default|generated)\\b).*\\bnot null\\b"),
              "adds a column that has to be given a value");

  private MigrationRules() {}

  /**
   * Fails when a migration would hinder the release before.
   *
   * @param folder folder of migrations, relative to the module
   * @param exempt number of the last migration that no release came before, such as {@code 14}
   */
  public static void assertTheReleaseBeforeCanWork(Path folder, String exempt) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> problems = new ArrayList<>();
      List<Path> checked = files.filter(file -> isAfter(file, exempt)).sorted().toList();
      for (Path file : checked) {
        for (String problem : problems(Files.readString(file), release())) {
          problems.add(file.getFileName() + ": " + problem);
        }
      }
      assertThat(problems)
          .as("migrations that the release before cannot work with; see docs/runbook.md")
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a migration.
   *
   * @param release version that is being built, such as {@code 0.2.0}
   */
  static List<String> problems(String script, String release) {
    List<Statement> statements = SqlStatements.of(script);
    Set<String> created = new HashSet<>();
    List<String> problems = new ArrayList<>();
    for (Statement statement : statements) {
      Matcher table = CREATED.matcher(statement.code());
      if (table.find()) {
        created.add(table.group(1));
      }
      for (String step : contractSteps(statement.code(), created)) {
        Matcher marker = MARKER.matcher(statement.comments());
        if (!marker.find()) {
          problems.add("\"" + statement.code() + "\" " + step + " and has no marker");
        } else if (compare(marker.group(1), release) >= 0) {
          problems.add(
              "\"%s\" %s, and %s is not older than %s"
                  .formatted(statement.code(), step, marker.group(1), release));
        }
      }
    }
    return problems;
  }

  private static List<String> contractSteps(String code, Set<String> created) {
    List<String> steps = new ArrayList<>();
    Matcher index = UNIQUE_INDEX.matcher(code);
    if (index.find() && !created.contains(index.group(1))) {
      steps.add("refuses rows that were allowed");
    }
    if (DROPPED.matcher(code).find()) {
      steps.add("drops what may be in use");
    }
    Matcher altered = ALTERED.matcher(code);
    boolean isAltered = altered.find();
    boolean ownTable = isAltered && created.contains(altered.group(1));
    if (RENAMED.matcher(code).find() && !ownTable) {
      steps.add("renames");
    } else if (isAltered && !ownTable) {
      for (String action : actions(altered.group(2))) {
        ACTIONS.forEach(
            (pattern, step) -> {
              if (pattern.matcher(action).find()) {
                steps.add(step);
              }
            });
      }
    }
    return steps;
  }

  /** The actions of one {@code alter table}: divided by commas that are in no brackets. */
  private static List<String> actions(String all) {
    List<String> actions = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        actions.add(all.substring(start, i).strip());
        start = i + 1;
      }
    }
    actions.add(all.substring(start).strip());
    return actions;
  }

  private static boolean isAfter(Path file, String exempt) {
    Matcher name = FILE.matcher(file.getFileName().toString());
    assertThat(name.matches()).as("%s is named V<number>__<verb_object>.sql", file).isTrue();
    return compare(name.group(1), exempt) > 0;
  }

  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return Stream.of(version.split("[._]")).mapToInt(Integer::parseInt).toArray();
  }

  /** The version in the root pom, without what says that it is not out yet. */
  private static String release() throws IOException {
    Pattern version =
        Pattern.compile("<artifactId>leadwise-parent</artifactId>\\s*<version>([0-9.]+)");
    Matcher found = version.matcher(Files.readString(Path.of("pom.xml")));
    assertThat(found.find()).as("version of the parent in pom.xml").isTrue();
    return found.group(1);
  }
}
