package io.leadwise.lead.domain.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one row of settings of the agent (domain.md §2). Off until an admin switches it on. */
@Entity
@Table(name = "agent_settings")
public class AgentSettings {

  /** Id of the only row. */
  public static final int ID = 1;

  @Id private int id = ID;
  @Version private long version = 1;
  private boolean active;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> allowedRoles;

  private int lookBackDays;
  private int runIntervalHours;
  private int firstActivationLimit;
  private int maxLeadsPerRun;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> handRaiserSources;

  private Instant updatedAt;
  private UUID updatedBy;

  protected AgentSettings() {}

  /** Settings that were never stored; the stored ones begin with the migration's defaults. */
  public AgentSettings(SettingsChange initial, UUID by, Instant now) {
    change(initial, by, now);
  }

  public final void change(SettingsChange next, UUID by, Instant now) {
    active = next.active();
    allowedRoles = next.allowedRoles();
    lookBackDays = next.lookBackDays();
    runIntervalHours = next.runIntervalHours();
    firstActivationLimit = next.firstActivationLimit();
    maxLeadsPerRun = next.maxLeadsPerRun();
    handRaiserSources = next.handRaiserSources();
    updatedAt = now;
    updatedBy = by;
  }

  public SelectionCriteria criteria() {
    return new SelectionCriteria(lookBackDays, allowedRoles);
  }

  /** Whether a lead of that source asked to be contacted. */
  public boolean isHandRaiser(String source) {
    return source != null && handRaiserSources.contains(source);
  }

  public Duration runInterval() {
    return Duration.ofHours(runIntervalHours);
  }

  public void requireActive() {
    if (!active) {
      throw new AgentInactiveException();
    }
  }

  public long version() {
    return version;
  }

  public boolean active() {
    return active;
  }

  public List<String> allowedRoles() {
    return allowedRoles;
  }

  public int lookBackDays() {
    return lookBackDays;
  }

  public int runIntervalHours() {
    return runIntervalHours;
  }

  public int firstActivationLimit() {
    return firstActivationLimit;
  }

  public int maxLeadsPerRun() {
    return maxLeadsPerRun;
  }

  public List<String> handRaiserSources() {
    return handRaiserSources;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public UUID updatedBy() {
    return updatedBy;
  }
}
