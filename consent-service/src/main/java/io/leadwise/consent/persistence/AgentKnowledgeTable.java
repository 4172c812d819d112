package io.leadwise.consent.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.consent.domain.prompt.AgentState;
import io.leadwise.consent.domain.prompt.SellerState;
import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What lead-service said last about the agent and its sellers; old news changes nothing. */
@ApplicationScoped
public class AgentKnowledgeTable {

  @Inject Jdbc jdbc;

  public void save(AgentState agent) {
    jdbc.update(
        """
        insert into agent_settings (id, version, active, allowed_roles) values (1, ?, ?, ?)
        on conflict (id) do update
          set version = excluded.version, active = excluded.active,
              allowed_roles = excluded.allowed_roles
          where agent_settings.version < excluded.version
        """,
        agent.version(),
        agent.active(),
        agent.allowedRoles().toArray(String[]::new));
  }

  /** Roles are joined to one text for the way: an array of arrays would need one length. */
  public void save(List<SellerState> sellers) {
    jdbc.query(
        """
        insert into seller (seller_id, version, active, roles)
        select distinct on (s.id) s.id, s.version, s.active,
               case when s.roles = '' then array[]::text[] else string_to_array(s.roles, E'\\n') end
          from unnest(?::uuid[], ?::bigint[], ?::boolean[], ?::text[])
            as s (id, version, active, roles)
         order by s.id, s.version desc
        on conflict (seller_id) do update
          set version = excluded.version, active = excluded.active, roles = excluded.roles
          where seller.version < excluded.version
        returning seller_id
        """,
        row -> Jdbc.uuid(row, "seller_id"),
        column("uuid", sellers, SellerState::sellerId),
        column("bigint", sellers, SellerState::version),
        column("boolean", sellers, SellerState::active),
        column("text", sellers, seller -> String.join("\n", seller.roles())));
  }

  /** Empty when nothing was heard yet. */
  public Optional<AgentState> agent() {
    return jdbc.first(
        "select version, active, allowed_roles from agent_settings",
        row ->
            new AgentState(
                row.getLong("version"),
                row.getBoolean("active"),
                Jdbc.texts(row, "allowed_roles")));
  }

  /** Empty when nothing was heard of the seller yet. */
  public Optional<SellerState> seller(UUID id) {
    return jdbc.first(
        "select version, active, roles from seller where seller_id = ?",
        row ->
            new SellerState(
                id, row.getLong("version"), row.getBoolean("active"), Jdbc.texts(row, "roles")),
        id);
  }
}
