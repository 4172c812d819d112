package io.leadwise.kit.jdbc;

import static io.leadwise.kit.jdbc.Column.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class JdbcTest {

  private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456Z");
  private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

  record Row(UUID id, String name, Integer weight, Instant at) {}

  @Inject Jdbc jdbc;

  static Stream<Arguments> boundTypes() {
    return Stream.of(
        Arguments.of("text", "character varying"),
        Arguments.of(ID, "uuid"),
        Arguments.of(AT, "timestamp with time zone"),
        Arguments.of(Refusal.GONE, "character varying"),
        Arguments.of(1, "integer"),
        Arguments.of(1L, "bigint"),
        Arguments.of(true, "boolean"),
        Arguments.of(new BigDecimal("1.5"), "numeric"),
        Arguments.of("bytes".getBytes(StandardCharsets.UTF_8), "bytea"),
        Arguments.of(List.of(ID), "uuid[]"),
        Arguments.of(Set.of("a"), "text[]"),
        Arguments.of(List.of(Refusal.GONE), "text[]"),
        Arguments.of(Arrays.asList(null, AT), "timestamp with time zone[]"),
        Arguments.of(new UUID[0], "uuid[]"),
        Arguments.of(new Long[] {1L, null}, "bigint[]"),
        Arguments.of(new Object[] {1.5}, "double precision[]"),
        Arguments.of(column("numeric", List.<String>of(), BigDecimal::new), "numeric[]"));
  }

  @ParameterizedTest
  @MethodSource("boundTypes")
  void aParameterIsBoundByItsType(Object parameter, String type) {
    assertThat(
            jdbc.first(
                "select pg_typeof(?)::text as type",
                row -> row.getString("type"),
                new Object[] {parameter}))
        .contains(type);
  }

  @Test
  void valuesComeBackAsTheyWentIn() {
    Row given = new Row(ID, "O'Hara, \"{quoted}\" \\ é", 7, AT);

    assertThat(
            jdbc.query(
                "select ? as id, ? as name, ? as weight, ? as at",
                JdbcTest::read,
                given.id(),
                given.name(),
                given.weight(),
                given.at()))
        .containsExactly(given);
  }

  @Test
  void columnsOfRowsBecomeRowsAgain_nullsAndOrderIncluded() {
    List<Row> given =
        List.of(
            new Row(ID, "second, {with} \"marks\"", 2, AT),
            new Row(null, null, null, null),
            new Row(new UUID(0, 1), "NULL", 1, Instant.parse("1969-12-31T23:59:00Z")));

    assertThat(rows(given)).isEqualTo(given);
    assertThat(rows(List.of())).isEmpty();
    assertThat(rows(given.subList(1, 2))).isEqualTo(given.subList(1, 2));
  }

  @Test
  void nullHasTheTypeThatTheStatementGivesIt() {
    assertThat(
            jdbc.query(
                "select ?::uuid as id, ?::text as name, ?::int as weight, ?::timestamptz as at",
                JdbcTest::read,
                null,
                null,
                null,
                null))
        .containsExactly(new Row(null, null, null, null));
  }

  @Test
  void anEmptyCollectionMatchesNothing() {
    Collection<UUID> none = List.of();

    assertThat(jdbc.query("select id from thing where id = any (?)", this::id, none)).isEmpty();
    assertThat(jdbc.query("select i as id from unnest(?::uuid[]) as i", this::id, none)).isEmpty();
    assertThat(jdbc.update("delete from thing where name = any (?)", none)).isZero();
    assertThat(
            jdbc.query(
                "select i as id from unnest(?::uuid[]) as i", this::id, Arrays.asList(null, null)))
        .containsExactly(null, null);
  }

  @Test
  void theFirstRowIsTaken_andNoValueIsNone() {
    assertThat(jdbc.first("select n from generate_series(3, 5) as n", row -> row.getInt("n")))
        .contains(3);
    assertThat(jdbc.first("select 1 where false", row -> row.getInt(1))).isEmpty();
    assertThat(jdbc.first("select null::timestamptz as at", row -> Jdbc.instant(row, "at")))
        .isEmpty();
  }

  @Test
  void absentValuesLeaveNoGap() {
    assertThat(Jdbc.present(null, 1, null, "a")).containsExactly(1, "a");
    assertThat(
            jdbc.first("select ? + ? as sum", row -> row.getInt("sum"), Jdbc.present(1, null, 2)))
        .contains(3);
  }

  @Test
  void aBatchWritesEachRow_whicheverOfItsValuesAreNull() {
    List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    jdbc.batch(
        "insert into thing (id, name, weight, version) values (?, ?, ?, ?)",
        ids,
        id -> new Object[] {id, id.toString(), 1, 0L});
    jdbc.batch(
        "update thing set name = coalesce(?, name), weight = coalesce(?, weight) where id = ?",
        ids,
        id -> {
          int i = ids.indexOf(id);
          return new Object[] {i == 1 ? null : "new " + id, i == 2 ? null : 9, id};
        });

    assertThat(
            jdbc.query(
                "select name || ' ' || weight as thing from thing where id = any (?) "
                    + "order by array_position(?, id)",
                row -> row.getString("thing"),
                ids,
                ids))
        .containsExactly("new " + ids.get(0) + " 9", ids.get(1) + " 9", "new " + ids.get(2) + " 1");
  }

  @Test
  void aBatchOfNothingIsNoStatement() {
    jdbc.batch("this would be refused", List.<UUID>of(), id -> new Object[] {id});
  }

  @Test
  void statementsJoinTheRunningTransaction() {
    UUID id = UUID.randomUUID();

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          insert(id);
                          assertThat(count(id)).isEqualTo(1);
                          throw new IllegalStateException("the business says no");
                        }))
        .hasMessageContaining("business");

    assertThat(count(id)).isZero();
  }

  @Test
  void aRefusalNamesTheStateAndNoValue() {
    UUID id = UUID.randomUUID();
    insert(id);

    assertThatThrownBy(() -> insert(id))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("23505")
        .hasMessageNotContaining(id.toString());
    assertThatThrownBy(
            () -> jdbc.first("select ?::uuid", row -> row.getString(1), "ada@example.com"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("22P02")
        .hasMessageNotContaining("ada");
  }

  @Test
  void anArrayOfSomethingUnknownIsAFault() {
    assertThatThrownBy(() -> jdbc.update("select ?", List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }

  private List<Row> rows(List<Row> given) {
    return jdbc.query(
        """
        select id, name, weight, at
          from unnest(?, ?, ?, ?) with ordinality as t (id, name, weight, at, n) order by n
        """,
        JdbcTest::read,
        column("uuid", given, Row::id),
        column("text", given, Row::name),
        column("integer", given, Row::weight),
        column("timestamptz", given, Row::at));
  }

  private void insert(UUID id) {
    jdbc.update(
        "insert into thing (id, name, weight, version) values (?, ?, 1, 0)", id, id.toString());
  }

  private int count(UUID id) {
    return jdbc.query("select id from thing where id = ?", this::id, id).size();
  }

  private UUID id(ResultSet row) throws SQLException {
    return Jdbc.uuid(row, "id");
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        Jdbc.uuid(row, "id"),
        row.getString("name"),
        row.getObject("weight", Integer.class),
        Jdbc.instant(row, "at"));
  }
}
