package io.leadwise.lead.domain.selection;

import io.leadwise.lead.domain.settings.SettingChange;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> summaryFields = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> competitors = List.of();

  private Instant updatedAt;
  private UUID updatedBy;

  protected AgentSettings() {}

  /** Settings that were never stored; the stored ones begin with the migration's defaults. */
  public AgentSettings(SettingsChange initial, UUID by, Instant now) {
    change(initial, by, now);
  }

  /**
   * Takes what an admin decided.
   *
   * @return what differs from before; empty when nothing does, and then nothing is touched
   */
  public final List<SettingChange> change(SettingsChange next, UUID by, Instant now) {
    Map<String, Object> before = values();
    active = next.active();
    allowedRoles = next.allowedRoles();
    lookBackDays = next.lookBackDays();
    runIntervalHours = next.runIntervalHours();
    firstActivationLimit = next.firstActivationLimit();
    maxLeadsPerRun = next.maxLeadsPerRun();
    handRaiserSources = next.handRaiserSources();
    summaryFields = Objects.requireNonNullElse(next.summaryFields(), summaryFields);
    competitors = Objects.requireNonNullElse(next.competitors(), competitors);
    List<SettingChange> changes = new ArrayList<>();
    values()
        .forEach(
            (name, to) -> {
              if (!to.equals(before.get(name))) {
                changes.add(new SettingChange(name, before.get(name), to));
              }
            });
    if (!changes.isEmpty()) {
      updatedAt = now;
      updatedBy = by;
    }
    return changes;
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("active", active);
    values.put("allowedRoles", allowedRoles);
    values.put("lookBackDays", lookBackDays);
    values.put("runIntervalHours", runIntervalHours);
    values.put("firstActivationLimit", firstActivationLimit);
    values.put("maxLeadsPerRun", maxLeadsPerRun);
    values.put("handRaiserSources", handRaiserSources);
    values.put("summaryFields", summaryFields);
    values.put("competitors", competitors);
    return values;
  }

  public SelectionCriteria criteria() {
    return new SelectionCriteria(lookBackDays, allowedRoles);
  }

  /** Whether a lead of that source asked to be contacted. */
  public boolean isHandRaiser(String source) {
    return source != null && handRaiserSources.contains(source);
  }

  /**
   * How many leads a run takes at most.
   *
   * @param first whether no run was ever started before: then only the newest few are taken
   */
  public int leadLimit(boolean first) {
    return first ? Math.min(firstActivationLimit, maxLeadsPerRun) : maxLeadsPerRun;
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

  /** Names of the lead fields that the summary of a lead shows, in their order. */
  public List<String> summaryFields() {
    return summaryFields;
  }

  /** Names of competitors, at most three. */
  public List<String> competitors() {
    return competitors;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public UUID updatedBy() {
    return updatedBy;
  }
}
