-- One row per lead that anything is known about. Columns are what lists sort and filter by; the
-- documents hold the rest.
create table lead_insights (
  lead_id uuid primary key,
  version bigint not null default 0,
  erased boolean not null default false,
  owner_id uuid,
  status text,

  snapshot jsonb,
  research jsonb,
  email jsonb,
  assessment jsonb,

  run_id uuid,
  selected_at timestamptz,
  selected_lead_version bigint,
  closed_lead_version bigint,
  closed_outcome text,
  closed_at timestamptz,
  deadline_at timestamptz,
  gave_up_at timestamptz,

  hand_raiser boolean,
  score integer,
  created_at timestamptz,
  fit text,
  email_validity text,
  email_reason text,
  email_type text,
  action text,
  action_reason text,
  top_reason text,
  name text,
  company_name text,
  need text,

  revision bigint,
  fingerprint text,
  answered_run_id uuid,
  answered_selected_at timestamptz,
  answered_lead_version bigint,
  published_action boolean,
  updated_at timestamptz,
  constraint score_in_hundredths check (score between 0 and 10000)
) with (fillfactor = 80);

-- The order of the prioritized list; pages are read from it by key.
create index lead_insights_ranked on lead_insights
  (owner_id, hand_raiser desc, score desc, created_at desc, lead_id)
  include (fit, email_validity, action)
  where status = 'OPEN' and selected_at is not null;

-- Tells whether the agent has run for a seller, and when last.
create index lead_insights_selected on lead_insights (owner_id, selected_at)
  where selected_at is not null;

create index lead_insights_waiting on lead_insights (deadline_at) where deadline_at is not null;

create table seller_consents (
  seller_id uuid primary key,
  version bigint not null,
  granted boolean not null,
  decided_at timestamptz not null
);

create table target_customer_profiles (
  version bigint primary key,
  document jsonb not null,
  published_at timestamptz not null,
  published_by uuid
);

create table products (
  product_id uuid primary key,
  name varchar(200) not null,
  value_proposition varchar(500) not null,
  keywords varchar(2000) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  version bigint not null
);

create index products_listed on products (created_at, product_id);

-- Leads to be assessed again, in pages; one row per cause.
create table reassessments (
  reassessment_id uuid primary key,
  owner_id uuid,
  after_lead_id uuid,
  requested_at timestamptz not null
);

-- Names the settings that the stored scores were made with.
create table applied_rules (
  id boolean primary key default true check (id),
  rules_version text not null
);
