-- Who asked when to erase whom: ids only, nothing about the person.
create table lead_erasure (
  id           uuid        primary key,
  lead_id      uuid        not null unique,
  requested_by uuid        not null,
  requested_at timestamptz not null,
  completed_at timestamptz
);
create index lead_erasure_newest on lead_erasure (requested_at desc, id desc);

-- What each service says about each lead; a lead takes along those that were merged into it.
create table lead_erasure_part (
  lead_id    uuid        not null,
  service    text        not null,
  erasure_id uuid        not null references lead_erasure (id) on delete cascade,
  records    bigint,
  erased_at  timestamptz,
  primary key (lead_id, service)
);
create index lead_erasure_part_erasure on lead_erasure_part (erasure_id);

-- Rows of runs outlive an erased lead under an id that names nobody, so that their counts stay true.
alter table run_lead drop constraint if exists run_lead_lead_id_fkey;

-- An erasure finds what imports say about a lead.
create index lead_import_row_lead on lead_import_row (lead_id) where lead_id is not null;
create index lead_import_row_external on lead_import_row (external_id) where external_id is not null;
