-- What the dashboard counts and what the latest announcement of a lead was made of: one narrow row
-- per selected lead, so that counting a million of them reads no document.
create table lead_progress (
  lead_id uuid primary key,
  owner_id uuid not null,
  selected_at timestamptz not null,
  selected_on date not null,
  status text not null,
  stage text not null,
  fit text not null,
  validity text,
  action text not null,
  score integer not null,
  touches integer not null,
  first_action_at timestamptz,
  seconds_to_action bigint generated always as
    (extract(epoch from first_action_at - selected_at)::bigint) stored,
  digests text[]
) with (fillfactor = 80);

create index lead_progress_of_owner on lead_progress (owner_id, selected_on);

-- The times to the first action of all sellers are read from this alone.
create index lead_progress_acted on lead_progress (selected_on) include (seconds_to_action)
  where seconds_to_action is not null;

-- The counts of each seller and day, so that a supervisor's dashboard does not read every lead.
create table dashboard_days (
  owner_id uuid,
  selected_on date,
  selected bigint not null,
  stage_in_work bigint not null,
  stage_researched bigint not null,
  stage_failed bigint not null,
  stage_cut_short bigint not null,
  status_open bigint not null,
  status_qualified bigint not null,
  status_disqualified bigint not null,
  fit_high bigint not null,
  fit_moderate bigint not null,
  fit_low bigint not null,
  fit_unknown bigint not null,
  validity_valid bigint not null,
  validity_invalid bigint not null,
  validity_risky bigint not null,
  validity_unknown bigint not null,
  action_schedule_appointment bigint not null,
  action_send_follow_up_email bigint not null,
  action_create_task bigint not null,
  action_update_email bigint not null,
  action_draft_email bigint not null,
  action_none bigint not null,
  acted bigint not null,
  seconds bigint not null,
  primary key (owner_id, selected_on)
);

create index dashboard_days_by_day on dashboard_days (selected_on);

-- Which of these counts are not up to date; a mark is added with each change and waits for nobody.
create table dashboard_marks (
  owner_id uuid not null,
  selected_on date not null
);

create index dashboard_marks_sought on dashboard_marks (selected_on, owner_id);

-- Closed leads by day and whole points of their score. Changes are added as rows of their own, which
-- wait for nobody, and are summed up later; readers add both.
create table dashboard_scores (
  selected_on date,
  score integer,
  closed bigint not null,
  qualified bigint not null,
  primary key (selected_on, score)
);

create table dashboard_score_changes (
  selected_on date not null,
  score integer not null,
  closed integer not null,
  qualified integer not null
);

create index dashboard_score_changes_sought on dashboard_score_changes (selected_on);

-- The journal that live updates are served from. A place in it is (tx, position): numbers alone are
-- given out before their transactions end, so that a reader could miss the slower one of two.
create table insight_changes (
  tx bigint not null default pg_current_xact_id()::text::bigint,
  position bigint generated always as identity,
  kind text not null,
  lead_id uuid not null,
  owner_id uuid not null,
  revision bigint,
  status text,
  fit text,
  hand_raiser boolean,
  score integer,
  created_at timestamptz,
  parts text[] not null,
  changed_at timestamptz not null,
  primary key (tx, position)
);

create index insight_changes_of_owner on insight_changes (owner_id, tx, position);
create index insight_changes_of_lead on insight_changes (lead_id);

-- The last place that the journal has forgotten.
create table insight_changes_floor (
  id boolean primary key default true check (id),
  tx bigint not null,
  position bigint not null
);

insert into insight_changes_floor (tx, position) values (0, 0);

create table webhooks (
  webhook_id uuid primary key,
  url varchar(2000) not null,
  description varchar(500),
  kinds text[] not null,
  fits text[] not null,
  actions text[] not null,
  owner_ids uuid[] not null,
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  active boolean not null,
  disabled_why text,
  disabled_note varchar(500),
  disabled_at timestamptz,
  failing_since timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null
);

create index webhooks_listed on webhooks (created_at, webhook_id);

-- The content of an announcement, once for all webhooks that get it; a ping is about no lead.
create table webhook_events (
  event_id uuid primary key,
  kind text not null,
  lead_id uuid,
  owner_id uuid,
  body text not null,
  occurred_at timestamptz not null
);

create index webhook_events_of_lead on webhook_events (lead_id);
create index webhook_events_age on webhook_events (occurred_at);

-- One row per announcement and webhook: what is still to be sent, and the log of what was.
create table webhook_deliveries (
  delivery_id uuid primary key,
  webhook_id uuid not null references webhooks on delete cascade,
  event_id uuid not null references webhook_events on delete cascade,
  line uuid not null,
  sequence bigint generated always as identity,
  state text not null,
  due_at timestamptz not null,
  attempts integer not null,
  first_attempt_at timestamptz,
  last_attempt_at timestamptz,
  http_status integer,
  error text,
  redelivery_of uuid
);

create index webhook_deliveries_logged on webhook_deliveries (webhook_id, sequence desc);
create index webhook_deliveries_of_event on webhook_deliveries (event_id);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, due_at, sequence)
  where state = 'PENDING';
create index webhook_deliveries_in_line on webhook_deliveries (webhook_id, line, sequence)
  where state = 'PENDING';

-- What is known already is counted too; first actions before this are not known.
insert into lead_progress (lead_id, owner_id, selected_at, selected_on, status, stage, fit,
    validity, action, score, touches)
select lead_id, owner_id, selected_at, (selected_at at time zone 'UTC')::date, status,
    case when deadline_at is not null then 'IN_WORK'
         when assessment -> 'sections' @? '$.*.status ? (@ == "FAILED")' then 'FAILED'
         when assessment -> 'sections' @? '$.*.status ? (@ == "PENDING")' then 'CUT_SHORT'
         else 'RESEARCHED' end,
    fit, email_validity, action, score,
    coalesce((snapshot -> 'interactions' ->> 'emailsSent')::int, 0)
      + coalesce((snapshot -> 'interactions' ->> 'meetings')::int, 0)
      + coalesce((snapshot -> 'interactions' ->> 'calls')::int, 0)
  from lead_insights
 where selected_at is not null and owner_id is not null and fit is not null;

insert into dashboard_marks (owner_id, selected_on)
select distinct owner_id, selected_on from lead_progress;

insert into dashboard_scores (selected_on, score, closed, qualified)
select selected_on, score / 100, count(*), count(*) filter (where status = 'QUALIFIED')
  from lead_progress where status <> 'OPEN' group by selected_on, score / 100;
