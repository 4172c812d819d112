-- Turns of outgoing requests, shared by all replicas. Lost in a crash without harm, so unlogged.
create unlogged table request_turn (
  who text primary key,
  free_at timestamptz not null,
  paused_until timestamptz
);

-- Answers of the web, kept as long as their servers allow; can be had again, so unlogged.
create unlogged table kept_answer (
  key bytea primary key,
  host text not null,
  content_type text,
  etag text,
  last_modified text,
  confirmed_at timestamptz not null,
  fresh_until timestamptz not null,
  size integer not null,
  body bytea not null
);
-- Packed already.
alter table kept_answer alter column body set storage external;

-- What left the house, and why. No path, no query: a name might stand in them.
create table outgoing_request (
  requested_at timestamptz not null,
  id uuid not null,
  host text not null,
  source text not null,
  purpose text not null,
  outcome text not null,
  status integer,
  bytes bigint not null,
  millis bigint not null,
  primary key (requested_at, id)
);

-- Until then a source is not asked, because it failed again and again.
alter table source_health add column open_until timestamptz;

-- Companies that keep failing are parked and shown; they are few.
alter table company add column parked_at timestamptz;
-- Of those that are known in part, because some source could not be asked: how often in a row.
alter table company add column incomplete_times integer not null default 0;
create index company_parked on company (coalesce(resolved_name, name, domain), id)
  where parked_at is not null;
