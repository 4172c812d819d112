package io.leadwise.research.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Turns and pauses of all replicas, by the clock of the database. */
@ApplicationScoped
public class RequestTurnRepository {

  // One statement that holds its row for no longer than itself: who has to wait waits elsewhere.
  private static final String TAKE =
      """
      insert into request_turn as t (who, free_at)
      values (?, clock_timestamp() + ? * interval '1 microsecond')
      on conflict (who) do update
        set free_at = greatest(t.free_at, t.paused_until, clock_timestamp())
                      + ? * interval '1 microsecond'
        where greatest(t.free_at, t.paused_until)
              <= clock_timestamp() + ? * interval '1 microsecond'
      returning (extract(epoch from
                 t.free_at - ? * interval '1 microsecond' - clock_timestamp()) * 1000000)::bigint
                as wait
      """;

  private static final String REFUSED =
      """
      select (extract(epoch from greatest(free_at, paused_until) - clock_timestamp()) * 1000000)
             ::bigint as wait,
             coalesce(paused_until >= free_at, false) as paused
        from request_turn where who = ?
      """;

  private static final String PAUSE =
      """
      insert into request_turn as t (who, free_at, paused_until)
      values (?, clock_timestamp(), clock_timestamp() + ? * interval '1 microsecond')
      on conflict (who) do update
        set paused_until = greatest(t.paused_until, excluded.paused_until)
      """;

  private static final String FORGET =
      """
      delete from request_turn
       where who in (select who from request_turn
                      where greatest(free_at, paused_until)
                            < clock_timestamp() - interval '10 minutes'
                      limit ? for update skip locked)
      """;

  @Inject Jdbc jdbc;

  /** Takes the next turn, unless the wait for it would be too long. */
  public TakenTurn take(String who, Duration interval, Duration longest) {
    long between = micros(interval);
    return jdbc.first(
            TAKE,
            row -> new TakenTurn(true, false, positive(row)),
            who,
            between,
            between,
            micros(longest),
            between)
        .or(
            () ->
                jdbc.first(
                    REFUSED,
                    row -> new TakenTurn(false, row.getBoolean("paused"), positive(row)),
                    who))
        // Forgotten just now, so nobody waits any more: the next one will have its turn.
        .orElseGet(() -> new TakenTurn(false, false, longest));
  }

  public void pause(String who, Duration pause) {
    jdbc.update(PAUSE, who, micros(pause));
  }

  /** Returns until when each one that asked for it is left alone. */
  public Map<String, Instant> pauses() {
    Map<String, Instant> pauses = new HashMap<>();
    jdbc.query(
            "select who, paused_until from request_turn where paused_until > clock_timestamp()",
            row -> Map.entry(row.getString("who"), Jdbc.instant(row, "paused_until")))
        .forEach(pause -> pauses.put(pause.getKey(), pause.getValue()));
    return pauses;
  }

  /**
   * @return how many were forgotten, at most {@code limit}
   */
  public int forgetPast(int limit) {
    return jdbc.update(FORGET, limit);
  }

  private static long micros(Duration duration) {
    return duration.truncatedTo(ChronoUnit.MICROS).toNanos() / 1_000;
  }

  private static Duration positive(ResultSet row) throws SQLException {
    return Duration.of(Math.max(0, row.getLong("wait")), ChronoUnit.MICROS);
  }
}
