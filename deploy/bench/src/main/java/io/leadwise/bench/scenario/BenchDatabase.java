package io.leadwise.bench.scenario;

import io.leadwise.local.Suite;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.SuiteException;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The database of one service, for filling it with far more than a run could bring, and looking.
 */
final class BenchDatabase {

  private final String url;

  private BenchDatabase(String url) {
    this.url = url;
  }

  static BenchDatabase of(Suite suite, Service service) {
    return new BenchDatabase(suite.jdbcUrl(service));
  }

  /** Statements over sets. */
  interface Filling {
    void execute(Statement statement) throws SQLException;
  }

  /** Fills those tables, without their indexes meanwhile, and has them as after a quiet night. */
  void fill(List<String> tables, Filling filling) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '256MB'");
      statement.execute("set synchronous_commit = off");
      // What is invented refers to what is there: no need to look it up for each row.
      statement.execute("set session_replication_role = replica");
      // Indexes are built faster over a full table than row by row.
      List<String> indexes = new ArrayList<>();
      for (String table : tables) {
        indexes.addAll(dropIndexes(statement, table));
      }
      filling.execute(statement);
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("vacuum (analyze) " + String.join(", ", tables));
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new SuiteException("A database could not be filled: " + e.getMessage(), e);
    }
  }

  /** Makes sessions that begin from now on write down their plans, and the old ones end. */
  void explainAll(boolean yes) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      String database = connection.getCatalog();
      for (String setting :
          List.of(
              "session_preload_libraries = 'auto_explain'",
              "auto_explain.log_min_duration = 0",
              "auto_explain.log_analyze = on",
              "auto_explain.log_buffers = on")) {
        String name = setting.substring(0, setting.indexOf(' '));
        if (yes && name.startsWith("auto_explain")) {
          statement.execute("load 'auto_explain'");
        }
        statement.execute(
            "alter database " + database + (yes ? " set " + setting : " reset " + name));
      }
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
              + database
              + "' and pid <> pg_backend_pid()");
    } catch (SQLException e) {
      throw new SuiteException("Plans cannot be written down: " + e.getMessage(), e);
    }
  }

  /** Where the server keeps its log. */
  Path logFile() {
    return Path.of(
        texts("select current_setting('data_directory') || '/' || pg_current_logfile()").get(0));
  }

  String size() {
    return texts("select pg_size_pretty(pg_database_size(current_database()))").get(0);
  }

  private static List<String> dropIndexes(Statement statement, String table) throws SQLException {
    List<String> definitions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where i.indrelid = '%s'::regclass and not i.indisunique
            """
                .formatted(table))) {
      while (rows.next()) {
        names.add(rows.getString(1));
        definitions.add(rows.getString(2));
      }
    }
    for (String name : names) {
      statement.execute("drop index " + name);
    }
    return definitions;
  }

  /** The first column of all rows. */
  List<String> texts(String query) {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new SuiteException("A database does not answer the bench.", e);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
  }
}
