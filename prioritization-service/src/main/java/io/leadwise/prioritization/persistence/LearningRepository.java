package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.learning.ActiveModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The state of learning: one row that all replicas share. */
@ApplicationScoped
public class LearningRepository {
  private static final String STATE = "select version, active_model, automatic from learning";

  private final Jdbc jdbc;

  LearningRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  public ActiveModel active() {
    return read(STATE);
  }

  /** As {@link #active}, locked until the transaction ends. */
  public ActiveModel lock() {
    return read(STATE + " for update");
  }

  private ActiveModel read(String sql) {
    return jdbc.first(
            sql,
            row ->
                new ActiveModel(
                    row.getLong("version"),
                    row.getObject("active_model", Long.class),
                    row.getBoolean("automatic")))
        .orElseThrow();
  }

  public void save(ActiveModel active) {
    jdbc.update(
        "update learning set version = ?, active_model = ?::bigint, automatic = ?",
        active.version(),
        active.modelVersion(),
        active.automatic());
  }

  /**
   * Takes the next training, when it is due and no other replica has taken it; one that dies loses
   * it when the lease is over.
   */
  public boolean claimTraining(Instant now, Instant leasedUntil) {
    return jdbc.update(
            "update learning set leased_until = ? where next_training_at <= ?"
                + " and (leased_until is null or leased_until <= ?)",
            leasedUntil,
            now,
            now)
        == 1;
  }

  public void planTraining(Instant next) {
    jdbc.update("update learning set next_training_at = ?, leased_until = null", next);
  }
}
