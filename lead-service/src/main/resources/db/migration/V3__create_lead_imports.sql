create table lead_import (
  id              uuid        primary key,
  status          text        not null,
  requested_by    uuid        not null,
  external_source text        not null,
  size_bytes      bigint      not null,
  total_rows      bigint      not null,
  checkpoint_row  bigint      not null,
  created         bigint      not null,
  updated         bigint      not null,
  skipped         bigint      not null,
  failed          bigint      not null,
  failure_reason  text,
  lease_owner     uuid,
  leased_until    timestamptz,
  attempts        int         not null,
  created_at      timestamptz not null,
  started_at      timestamptz,
  completed_at    timestamptz
);

create index lead_import_waiting on lead_import (created_at)
  where status in ('PENDING', 'RUNNING');

-- The file in pieces, so that neither storing nor reading it needs its size in memory.
create table lead_import_chunk (
  import_id uuid  not null references lead_import (id) on delete cascade,
  seq       int   not null,
  content   bytea not null,
  primary key (import_id, seq)
);

create table lead_import_row (
  import_id   uuid   not null references lead_import (id) on delete cascade,
  row_number  bigint not null,
  outcome     text   not null,
  external_id text,
  lead_id     uuid,
  reason      text,
  primary key (import_id, row_number)
);

create index lead_import_row_outcome on lead_import_row (import_id, outcome, row_number);
