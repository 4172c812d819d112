package io.leadwise.bench.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Multiplies the leads that the agent worked on, in the database of prioritization-service: rows
 * and documents are as the service wrote them, with other ids, owners, names, scores and times.
 */
final class InsightDatabase {

  private static final String SEED = "bench_seed";

  private static final String ID =
      "(lpad(to_hex(1764000000000 - 1000::bigint * n), 12, '0') || '7'"
          + " || substr(md5(n || 'a'), 1, 3) || '8' || substr(md5(n || 'b'), 1, 15))::uuid";

  private static final String OWNER =
      "('5e11e600-0000-4000-8000-' || lpad(to_hex(n %% %d + 4294967296), 12, '0'))::uuid";

  private static final String FIRST =
      "(array['Ada', 'Bruno', 'Chiara', 'Deniz', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines',"
          + " 'Jonas'])[1 + n % 10]";
  private static final String LAST = "'Berger-' || n";

  /** Scores differ, so that pages are no runs of equal ones. */
  private static final String SCORE =
      "greatest(0, least(10000, t.score + (n * 7919::bigint % 4001)::int - 2000))";

  private static final List<String> TABLES = List.of("lead_insights", "lead_progress");

  private final BenchDatabase database;

  InsightDatabase(BenchDatabase database) {
    this.database = database;
  }

  /**
   * Adds open leads until there are that many, spread evenly over the sellers. In what the
   * dashboard counts every fifth of them is closed.
   */
  void fill(int leads, int sellers) {
    database.fill(
        TABLES,
        statement -> {
          statement.execute(
              "create temp table %s as select row_number() over (order by lead_id) - 1 as k,"
                      .formatted(SEED)
                  + " i.* from lead_insights i where status = 'OPEN' and selected_at is not null");
          statement.execute("alter table %s add primary key (k)".formatted(SEED));
          // A log of what is written now would be as large as the table, and nobody reads it.
          statement.execute("alter table lead_insights set unlogged");
          long seeds = count(statement, SEED);
          long more = leads - count(statement, "lead_insights");
          copy(statement, "lead_insights", "t", insights(sellers), seeds, more);
          copy(statement, "lead_progress", "p", progress(sellers), seeds, more);
          statement.execute("truncate dashboard_scores, dashboard_score_changes");
          statement.execute(
              "insert into dashboard_scores (selected_on, score, closed, qualified) select"
                  + " selected_on, score / 100, count(*), count(*) filter (where status ="
                  + " 'QUALIFIED') from lead_progress where status <> 'OPEN' group by 1, 2");
          statement.execute(
              "insert into dashboard_marks (owner_id, selected_on)"
                  + " select distinct owner_id, selected_on from lead_progress");
        });
  }

  /** How many days of sellers the dashboard has still to count. */
  long uncountedDays() {
    return Long.parseLong(database.texts("select count(*)::text from dashboard_marks").get(0));
  }

  /** Ids of that many leads, from all over the table. */
  List<String> someLeads(int howMany) {
    return database.texts(
        "select lead_id::text from lead_insights where status = 'OPEN' and selected_at is not null"
            + " order by md5(lead_id::text) limit "
            + howMany);
  }

  /** Bytes that the documents of a lead take on average, as JSON. */
  String documentBytes() {
    return database
        .texts(
            "select round(avg(length(research::text))) || ' research, '"
                + " || round(avg(length(snapshot::text))) || ' lead, '"
                + " || round(avg(length(assessment::text))) || ' assessment'"
                + " from (select * from lead_insights where selected_at is not null limit 1000) l")
        .get(0);
  }

  private static Map<String, String> insights(int sellers) {
    Map<String, String> own = new HashMap<>();
    own.put("lead_id", ID);
    own.put("owner_id", OWNER.formatted(sellers));
    own.put(
        "snapshot",
        "t.snapshot || jsonb_build_object('leadId', %s, 'ownerId', %s, 'firstName', %s,"
                .formatted(ID, OWNER.formatted(sellers), FIRST)
            + " 'lastName', %s)".formatted(LAST));
    own.put("name", FIRST + " || ' ' || " + LAST);
    own.put("score", SCORE);
    own.put("created_at", "t.created_at - n % 86400 * interval '1 second'");
    own.put("selected_at", "t.selected_at - n % 86400 * interval '1 second'");
    return own;
  }

  private static Map<String, String> progress(int sellers) {
    Map<String, String> own = new HashMap<>();
    own.put("lead_id", ID);
    own.put("owner_id", OWNER.formatted(sellers));
    own.put("score", SCORE);
    own.put(
        "status",
        "case when n / %1$d %% 5 > 0 then 'OPEN' when n / %1$d %% 15 = 0 then 'QUALIFIED'"
                .formatted(sellers)
            + " else 'DISQUALIFIED' end");
    own.put("selected_on", "p.selected_on - (n % 14)::int");
    own.put("selected_at", "p.selected_at - n % 14 * interval '1 day'");
    return own;
  }

  private static void copy(
      Statement statement,
      String table,
      String alias,
      Map<String, String> own,
      long seeds,
      long more)
      throws SQLException {
    List<String> columns = columns(statement, table);
    List<String> values =
        columns.stream().map(column -> own.getOrDefault(column, alias + "." + column)).toList();
    statement.execute(
        "insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") select "
            + String.join(", ", values)
            + " from generate_series(1, "
            + more
            + ") n join "
            + SEED
            + " t on t.k = n % "
            + seeds
            + (alias.equals("t") ? "" : " join " + table + " p on p.lead_id = t.lead_id"));
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select column_name from information_schema.columns where table_schema = 'public'"
                + " and table_name = '"
                + table
                + "' and is_generated = 'NEVER' order by ordinal_position")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }

  private static long count(Statement statement, String table) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
