alter table agent_settings
  add column summary_fields text[] not null default array[
    'firstName', 'lastName', 'jobTitle', 'companyName', 'email', 'phone', 'need', 'source'],
  add column competitors text[] not null default array[]::text[];

-- Who changed what. The row of agent_settings holds the latest version only.
create table agent_settings_version (
  version         bigint      primary key,
  changed_at      timestamptz not null,
  changed_by      uuid,
  changed_by_name text,
  changes         jsonb       not null
);

insert into agent_settings_version
select version, updated_at, updated_by, null, '[]' from agent_settings;

-- Snapshots say who is a hand-raiser. Each row is work left to do: leads of these sources are to be
-- announced anew, newest first from the checkpoint on; it goes when the last one is.
create table hand_raiser_change (
  settings_version      bigint      primary key,
  sources               text[]      not null,
  created_from          timestamptz not null,
  checkpoint_created_at timestamptz,
  checkpoint_lead_id    uuid
);

alter table selection_run
  add column expected            int,
  add column cancelled_at        timestamptz,
  add column cancelled_by        uuid,
  add column cancellation_reason text;

-- The few runs that still have leads in flight, also when they are cancelled.
create index selection_run_in_flight on selection_run (id) where completed_at is null;

-- A lead that is deleted meanwhile still counts, by its id alone: no run may shrink. The default is
-- for replicas of the version before, which may still select while this one starts.
alter table run_lead
  drop constraint run_lead_lead_id_fkey,
  add column attempts       int not null default 1,
  add column announced_at   timestamptz not null default now(),
  add column failure_detail text;

update run_lead set announced_at = selected_at;

drop index run_lead_pending;
create index run_lead_pending on run_lead (run_id, announced_at)
  where prioritized_at is null and failed_at is null;

-- When a lead was last processed by itself; run_lead knows the rest.
create table single_selection (
  lead_id     uuid        primary key references lead (id) on delete cascade,
  selected_at timestamptz not null,
  trigger     text        not null
);
