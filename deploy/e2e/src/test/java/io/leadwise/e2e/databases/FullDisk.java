package io.leadwise.e2e.databases;

/** An outbox that takes no events, as on a full disk, until it is closed. */
public final class FullDisk implements AutoCloseable {

  /** A sequence counts although what happens is rolled back. */
  private static final String SET_UP =
      """
      create sequence disk_full_refused;
      create function refuse_disk_full() returns trigger language plpgsql as $$
      begin
        perform nextval('disk_full_refused');
        raise exception 'could not extend file: No space left on device' using errcode = '53100';
      end $$;
      -- Not by what the service may do with its own tables, but by what the disk may.
      alter function refuse_disk_full() security definer;
      create trigger disk_full before insert on outbox
        for each statement execute function refuse_disk_full();
      """;

  private static final String TAKE_DOWN =
      """
      drop trigger if exists disk_full on outbox;
      drop function if exists refuse_disk_full();
      drop sequence if exists disk_full_refused;
      """;

  private final Database database;

  private FullDisk(Database database) {
    this.database = database;
  }

  /** Fills the disk of a database. */
  public static FullDisk of(Database database) {
    database.execute(SET_UP);
    return new FullDisk(database);
  }

  /** Whether it refused something already. */
  public boolean wasMet() {
    return "t".equals(database.first("select is_called from disk_full_refused"));
  }

  @Override
  public void close() {
    database.execute(TAKE_DOWN);
  }
}
