-- A company is researched once and shared by all its leads.
create table company (
  id uuid primary key,
  company_key text not null unique,
  name text,
  domain text,
  domain_evidence text,
  website text,
  country text,
  created_at timestamptz not null,
  resolved boolean not null default false,
  resolved_name text,
  resolved_domain text,
  resolved_website text,
  resolved_country text,
  wikidata_id text,
  match_score double precision not null default 0,
  match_evidence text,
  candidates text not null default '[]',
  sections text not null default '[]',
  researched_at timestamptz,
  answers_until timestamptz,
  due_at timestamptz,
  lease_token uuid,
  leased_until timestamptz,
  attempts integer not null default 0,
  failure text
);

-- Claims look only at what is due; leases are not indexed, so that renewing one stays cheap.
create index company_due on company (due_at) where due_at is not null;
create index company_by_name on company (coalesce(resolved_name, name, domain), id);

-- What is known about each lead here: whose it is, which company, how often it was answered.
create table lead_research (
  lead_id uuid primary key,
  lead_version bigint not null,
  owner_id uuid not null,
  company_id uuid references company (id),
  no_company_reason text,
  version bigint not null default 0,
  answered_at timestamptz
);
create index lead_research_by_company on lead_research (company_id);

-- Answers still owed. A lead that two runs ask about is answered once for each of them; a follow-up
-- is owed when a lead was told of a failure, or when someone asked for a refresh.
create table research_request (
  id uuid primary key,
  lead_id uuid not null references lead_research (lead_id),
  run_id uuid,
  follow_up boolean not null,
  requested_at timestamptz not null
);
create index research_request_by_lead on research_request (lead_id);
create unique index research_request_one_follow_up on research_request (lead_id) where follow_up;

create table fact (
  id uuid primary key,
  company_id uuid not null references company (id),
  origin text not null,
  section text not null,
  attribute text not null,
  value text not null,
  number numeric,
  currency text,
  as_of text,
  confidence double precision not null,
  sources text not null,
  found_at timestamptz not null,
  superseded_at timestamptz
);
create index fact_current on fact (company_id) where superseded_at is null;

create table source_health (
  name text primary key,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_failure text
);
