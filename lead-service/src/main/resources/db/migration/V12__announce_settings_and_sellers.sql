-- consent-service decides by the settings of the agent and the roles of sellers whom to ask for
-- consent. From now on each change is announced; what there is already is announced here, once.
insert into outbox (event_id, topic, key, type, occurred_at, payload)
select gen_random_uuid(), 'agent-settings-changed', 'agent', 'leadwise.agent.settings-changed.v1', now(),
       convert_to(json_build_object(
         'version', version, 'active', active, 'allowedRoles', to_json(allowed_roles),
         'changedAt', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8')
  from agent_settings;

insert into outbox (event_id, topic, key, type, occurred_at, payload)
select gen_random_uuid(), 'seller-changed', id::text, 'leadwise.seller.changed.v1', now(),
       convert_to(json_build_object(
         'sellerId', id, 'version', version, 'active', active, 'roles', to_json(roles),
         'changedAt', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text, 'UTF8')
  from seller
 order by id;
