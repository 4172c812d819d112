alter table seller add column external_source text, add column external_id text;

create unique index seller_external on seller (external_source, external_id);

create table contact (
  id              uuid        primary key,
  version         bigint      not null,
  external_source text,
  external_id     text,
  account_id      uuid references account (id),
  first_name      text,
  last_name       text,
  email           text,
  phone           text,
  job_title       text,
  -- The seller who entered it sees it, whatever it is connected to.
  created_by      uuid,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint contact_named check (coalesce(first_name, last_name, email) is not null)
);

create unique index contact_external on contact (external_source, external_id);
create index contact_newest on contact (created_at desc, id desc);
create index contact_account on contact (account_id, created_at desc, id desc)
  where account_id is not null;
create index contact_created_by on contact (created_by) where created_by is not null;
-- Whole, not partial: only then the planner knows how few rows share an address.
create index contact_address on contact (lower(email));

alter table lead
  add column contact_id uuid references contact (id),
  add column disqualification_comment text,
  add constraint lead_comment_short check (length(disqualification_comment) <= 500);

create index lead_contact on lead (contact_id) where contact_id is not null;
-- Finds the leads that an interaction with an address belongs to.
create index lead_address on lead (lower(email));

-- What the closing of a lead created or linked: a repeat answers with the same.
create table lead_qualification (
  lead_id             uuid    primary key references lead (id) on delete cascade,
  account_id          uuid    references account (id) on delete set null,
  account_created     boolean not null,
  contact_id          uuid    references contact (id) on delete set null,
  contact_created     boolean not null,
  opportunity_id      uuid    references opportunity (id) on delete set null,
  opportunity_created boolean not null
);

alter table opportunity
  add column competitor text,
  add column contact_id uuid references contact (id),
  drop constraint opportunity_belongs,
  add constraint opportunity_belongs
    check (coalesce(account_id, lead_id, contact_id) is not null);

create index opportunity_contact on opportunity (contact_id, created_at desc, id desc)
  where contact_id is not null;
create index opportunity_competitor on opportunity (lower(competitor), created_at desc, id desc)
  where competitor is not null;

alter table interaction
  alter column lead_id drop not null,
  add column external_address text,
  add constraint interaction_belongs check (coalesce(lead_id::text, external_address) is not null);

-- Interactions that name no lead belong to every lead with their address.
create index interaction_address on interaction (external_address, occurred_at desc, id desc)
  where lead_id is null;
