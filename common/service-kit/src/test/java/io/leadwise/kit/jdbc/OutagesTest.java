package io.leadwise.kit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class OutagesTest {

  private static final String TAKE = "select id from thing where id = ? for update nowait";

  @Inject Jdbc jdbc;

  @Test
  void aServerThatCutsTheConnectionIsAnOutage() {
    Throwable cut =
        catchThrowable(
            () ->
                jdbc.first(
                    "select pg_terminate_backend(pg_backend_pid())", row -> row.getString(1)));

    assertThat(cut).isInstanceOf(StorageException.class).matches(Outages::isOutage);
  }

  @Test
  void aRivalThatHoldsTheRowIsAnOutage_inAQueryAndInABatch() {
    UUID id = someThing();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              jdbc.first("select id from thing where id = ? for update", row -> true, id);
              assertThat(inAnotherTransaction(() -> jdbc.first(TAKE, row -> true, id)))
                  .hasMessageContaining("55P03")
                  .isInstanceOf(StorageException.class)
                  .matches(Outages::isOutage);
              assertThat(
                      inAnotherTransaction(
                          () ->
                              jdbc.batch(
                                  "update thing set weight = 2 where id in (" + TAKE + ")",
                                  List.of(someThing(), id),
                                  one -> new Object[] {one})))
                  .hasMessageContaining("55P03")
                  .isInstanceOf(StorageException.class)
                  .matches(Outages::isOutage);
            });
  }

  @Test
  void aFullDiskIsAnOutage_inAQueryAndInABatch() {
    jdbc.update(
        """
        create or replace function refuse_disk_full() returns trigger language plpgsql as $$
        begin
          if new.name = 'full' then
            raise exception 'No space left on device' using errcode = '53100';
          end if;
          return new;
        end $$
        """);
    jdbc.update(
        """
        create or replace trigger disk_full before insert on thing
        for each row execute function refuse_disk_full()
        """);
    String insert = "insert into thing (id, name, weight, version) values (?, 'full', 1, 0)";

    Throwable one = catchThrowable(() -> jdbc.update(insert, UUID.randomUUID()));
    Throwable many =
        catchThrowable(
            () ->
                jdbc.batch(
                    insert,
                    List.of(UUID.randomUUID(), UUID.randomUUID()),
                    id -> new Object[] {id}));

    assertThat(one).hasMessageContaining("53100").matches(Outages::isOutage);
    assertThat(many).hasMessageContaining("53100").matches(Outages::isOutage);
  }

  /** The transaction manager tells the reason beside its own exception. */
  @Test
  void aConnectionThatIsCutBeforeTheCommitIsAnOutage() {
    Throwable cut =
        inAnotherTransaction(
            () -> {
              int backend =
                  jdbc.first("select pg_backend_pid()", row -> row.getInt(1)).orElseThrow();
              jdbc.update(
                  "insert into thing (id, name, weight, version) values (?, 'cut', 1, 0)",
                  UUID.randomUUID());
              QuarkusTransaction.requiringNew()
                  .run(() -> jdbc.first("select pg_terminate_backend(?)", row -> true, backend));
            });

    assertThat(cut).isNotNull().matches(Outages::isOutage);
  }

  @Test
  void noConnectionInThePoolIsAnOutage() {
    SQLException none = new SQLException("Sorry, acquisition timeout!");

    assertThat(Outages.isOutage(new StorageException(none))).isTrue();
  }

  @Test
  void aRefusedValueIsNone() {
    UUID id = someThing();

    Throwable twice =
        catchThrowable(
            () ->
                jdbc.batch(
                    "insert into thing (id, name, weight, version) values (?, ?, 1, 0)",
                    List.of(id),
                    one -> new Object[] {one, one.toString()}));
    Throwable unreadable = new StorageException("A document could not be read");

    assertThat(twice).isInstanceOf(StorageException.class).matches(e -> !Outages.isOutage(e));
    assertThat(Outages.isOutage(unreadable)).isFalse();
  }

  private static Throwable inAnotherTransaction(Runnable work) {
    return catchThrowable(() -> QuarkusTransaction.requiringNew().run(work));
  }

  private UUID someThing() {
    UUID id = UUID.randomUUID();
    jdbc.update(
        "insert into thing (id, name, weight, version) values (?, ?, 1, 0)", id, id.toString());
    return id;
  }
}
