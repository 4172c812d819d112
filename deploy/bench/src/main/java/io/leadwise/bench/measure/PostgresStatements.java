package io.leadwise.bench.measure;

import io.leadwise.bench.report.Section;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Which SQL statements cost most, by {@code pg_stat_statements}; only while profiling. */
public final class PostgresStatements {

  private static final int LONGEST = 160;

  private static final String TOP =
      """
      select d.datname, s.calls, s.rows, s.total_exec_time as total, s.mean_exec_time as mean,
             (s.shared_blks_hit + s.shared_blks_read) / s.calls as blocks,
             s.wal_bytes / 1024 as wal_kib, s.query
        from pg_stat_statements s join pg_database d on d.oid = s.dbid
       where d.datname like 'leadwise%' order by s.total_exec_time desc limit
      """;

  private final String url;
  private final String user;
  private final String password;

  /**
   * Asks that server.
   *
   * @param url JDBC address of any of its databases
   */
  public PostgresStatements(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** The server with all its processes. */
  public Watched server() {
    return query(
        "select pg_backend_pid()",
        rows -> {
          rows.next();
          // The parent is looked up while the session lives.
          return WatchedPostgres.ofBackend(rows.getLong(1));
        });
  }

  /** Begins to count; the server must have been started with the library loaded. */
  public void begin() {
    execute("create extension if not exists pg_stat_statements");
  }

  /** Forgets what was counted. */
  public void reset() {
    query("select pg_stat_statements_reset()", ResultSet::next);
  }

  /** The dearest statements since the last reset. */
  public Section top(int most) {
    Section section =
        new Section(
            "Dearest SQL statements",
            "database",
            "calls",
            "rows",
            "total ms",
            "mean ms",
            "blocks a call",
            "WAL KiB",
            "statement");
    query(
        TOP + most,
        rows -> {
          while (rows.next()) {
            section.row(
                rows.getString("datname"),
                rows.getLong("calls"),
                rows.getLong("rows"),
                rows.getDouble("total"),
                rows.getDouble("mean"),
                rows.getLong("blocks"),
                rows.getLong("wal_kib"),
                shortened(rows.getString("query")));
          }
          return section;
        });
    return section;
  }

  private static String shortened(String query) {
    String line = query.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private <T> T query(String sql, Reader<T> reader) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return reader.read(rows);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not answer the bench", e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not answer the bench", e);
    }
  }
}
