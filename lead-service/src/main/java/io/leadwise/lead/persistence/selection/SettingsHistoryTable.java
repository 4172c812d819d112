package io.leadwise.lead.persistence.selection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.EventJson;
import io.leadwise.lead.domain.settings.SettingChange;
import io.leadwise.lead.domain.settings.SettingsVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The versions of the settings of the agent. */
@ApplicationScoped
public class SettingsHistoryTable {

  private static final TypeReference<List<SettingChange>> CHANGES = new TypeReference<>() {};

  @Inject Jdbc jdbc;
  @Inject EventJson json;

  public void insert(SettingsVersion version) {
    jdbc.update(
        """
        insert into agent_settings_version
          (version, changed_at, changed_by, changed_by_name, changes)
        values (?, ?, ?, ?, ?::jsonb)
        """,
        version.version(),
        version.changedAt(),
        version.changedBy(),
        version.changedByName(),
        write(version.changes()));
  }

  /**
   * Newest first.
   *
   * @param before the version to go on below, or null for the first page
   */
  public List<SettingsVersion> page(Long before, int limit) {
    return jdbc.query(
        """
        select version, changed_at, changed_by, changed_by_name, changes
          from agent_settings_version
         where version < coalesce(?::int8, 9223372036854775807) order by version desc limit ?
        """,
        this::version,
        before,
        limit);
  }

  private SettingsVersion version(ResultSet row) throws SQLException {
    return new SettingsVersion(
        row.getLong("version"),
        Jdbc.instant(row, "changed_at"),
        Jdbc.uuid(row, "changed_by"),
        row.getString("changed_by_name"),
        read(row.getString("changes")));
  }

  private String write(List<SettingChange> changes) {
    try {
      return json.mapper().writeValueAsString(changes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Changes cannot be written", e);
    }
  }

  private List<SettingChange> read(String changes) {
    try {
      return json.mapper().readValue(changes, CHANGES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored changes cannot be read", e);
    }
  }
}
