-- What was known about a lead when it was selected last: a model learns from that, and scores by it.
alter table lead_insights add column features jsonb;

-- The outcomes to learn from, the newest first.
create index lead_insights_outcomes on lead_insights (closed_at desc)
  where closed_outcome is not null and features is not null;

-- How the score of a lead came to be what it is; one row per change.
create table score_changes (
  lead_id uuid not null,
  change_id uuid not null,
  changed_at timestamptz not null,
  document jsonb not null,
  primary key (lead_id, change_id)
);

-- All published versions of weights and borders; without any, the settings are in force.
create table priority_rules (
  version bigint primary key,
  document jsonb not null,
  published_at timestamptz not null,
  published_by uuid
);

-- Each attempt to learn from outcomes, and what came of it.
create table models (
  version bigint primary key,
  trained_at timestamptz not null,
  trained_by uuid,
  passed boolean not null,
  trial jsonb not null,
  scorecard jsonb
);

-- Which model scores, and when the next one is learned.
create table learning (
  id boolean primary key default true check (id),
  version bigint not null,
  active_model bigint references models (version),
  automatic boolean not null,
  next_training_at timestamptz not null,
  leased_until timestamptz
);

insert into learning (version, automatic, next_training_at) values (1, true, now());
