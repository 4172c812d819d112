-- One row. Locking it is what makes a run start once, however many replicas there are.
create table agent_settings (
  id                     int         primary key check (id = 1),
  version                bigint      not null,
  active                 boolean     not null,
  allowed_roles          text[]      not null,
  look_back_days         int         not null,
  run_interval_hours     int         not null,
  first_activation_limit int         not null,
  max_leads_per_run      int         not null,
  hand_raiser_sources    text[]      not null,
  updated_at             timestamptz not null,
  updated_by             uuid
);

insert into agent_settings values (
  1, 1, false, array['salesperson'], 14, 4, 100, 100000,
  array['CONTACT_REQUEST', 'DEMO_REQUEST', 'DIRECT_INQUIRY', 'EVENT', 'PRICING_PAGE', 'WEB_FORM'],
  now(), null
);

create table selection_run (
  id                    uuid        primary key,
  trigger               text        not null,
  status                text        not null,
  requested_by          uuid,
  started_at            timestamptz not null,
  completed_at          timestamptz,
  failure_reason        text,
  created_from          timestamptz not null,
  allowed_roles         text[]      not null,
  lead_limit            int         not null,
  first_activation      boolean     not null,
  selection_done        boolean     not null,
  selected              int         not null,
  checkpoint_created_at timestamptz,
  checkpoint_lead_id    uuid,
  lease_owner           uuid,
  leased_until          timestamptz,
  attempts              int         not null,
  researched            bigint      not null,
  validated             bigint      not null,
  prioritized           bigint      not null,
  failed                bigint      not null
);

create index selection_run_newest on selection_run (started_at desc, id desc);
-- The second lock on the door: no bug can make two runs go at the same time.
create unique index selection_run_single on selection_run (status) where status = 'RUNNING';

create table run_lead (
  run_id         uuid        not null references selection_run (id) on delete cascade,
  lead_id        uuid        not null references lead (id) on delete cascade,
  selected_at    timestamptz not null,
  researched_at  timestamptz,
  validated_at   timestamptz,
  prioritized_at timestamptz,
  failed_at      timestamptz,
  failure_reason text,
  primary key (run_id, lead_id)
);

create index run_lead_pending on run_lead (run_id, selected_at)
  where prioritized_at is null and failed_at is null;
create index run_lead_lead on run_lead (lead_id);
