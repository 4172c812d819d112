-- Arrays rather than side tables: roles and sources are read whole and compared by overlap.
create table seller (
  id           uuid        primary key,
  version      bigint      not null,
  display_name text        not null,
  email        text        not null,
  active       boolean     not null,
  roles        text[]      not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null
);

create unique index seller_email on seller (email);

-- The local copy of what consent-service says.
create table consent (
  seller_id uuid    primary key,
  granted   boolean not null,
  version   bigint  not null
);

create table account (
  id              uuid        primary key,
  version         bigint      not null,
  external_source text,
  external_id     text,
  name            text        not null,
  website         text,
  industry        text,
  country         text,
  employees       int,
  created_at      timestamptz not null,
  updated_at      timestamptz not null
);

create unique index account_external on account (external_source, external_id);
create index account_name on account (lower(name));
create index account_newest on account (created_at desc, id desc);

create table lead (
  id                      uuid        primary key,
  version                 bigint      not null,
  external_source         text,
  external_id             text,
  status                  text        not null,
  owner_id                uuid        not null references seller (id),
  first_name              text,
  last_name               text,
  email                   text,
  phone                   text,
  job_title               text,
  company_name            text,
  website                 text,
  country                 text,
  city                    text,
  industry                text,
  employees               int,
  annual_revenue_amount   numeric(19, 4),
  annual_revenue_currency text,
  need                    text,
  source                  text,
  marketing_qualified     boolean     not null,
  account_id              uuid references account (id),
  disqualification_reason text,
  closed_at               timestamptz,
  created_at              timestamptz not null,
  updated_at              timestamptz not null,
  constraint lead_status_known check (status in ('OPEN', 'QUALIFIED', 'DISQUALIFIED'))
);

create unique index lead_external on lead (external_source, external_id);
-- One index per way of listing: a seller's, with and without a status, and everyone's.
create index lead_owner_status on lead (owner_id, status, created_at desc, id desc);
create index lead_owner_newest on lead (owner_id, created_at desc, id desc);
-- Also the order in which a selection run pages through the open leads.
create index lead_status_newest on lead (status, created_at desc, id desc);
create index lead_newest on lead (created_at desc, id desc);
create index lead_account on lead (account_id) where account_id is not null;

-- Beside the lead: verdicts come in batches and must not wait for, or disturb, a person's change.
create table email_verdict (
  lead_id      uuid        primary key references lead (id) on delete cascade,
  version      bigint      not null,
  email        text,
  validity     text        not null,
  reason       text        not null,
  type         text        not null,
  message      text        not null,
  validated_at timestamptz not null
);

create table opportunity (
  id                         uuid        primary key,
  version                    bigint      not null,
  external_source            text,
  external_id                text,
  name                       text        not null,
  status                     text        not null,
  estimated_revenue_amount   numeric(19, 4),
  estimated_revenue_currency text,
  account_id                 uuid references account (id),
  lead_id                    uuid references lead (id) on delete cascade,
  created_at                 timestamptz not null,
  updated_at                 timestamptz not null,
  constraint opportunity_status_known check (status in ('OPEN', 'WON', 'LOST')),
  constraint opportunity_belongs check (account_id is not null or lead_id is not null)
);

create unique index opportunity_external on opportunity (external_source, external_id);
create index opportunity_account on opportunity (account_id, created_at desc, id desc)
  where account_id is not null;
create index opportunity_lead on opportunity (lead_id, created_at desc, id desc)
  where lead_id is not null;
create index opportunity_newest on opportunity (created_at desc, id desc);

create table interaction (
  id              uuid        primary key,
  version         bigint      not null,
  external_source text,
  external_id     text,
  lead_id         uuid        not null references lead (id) on delete cascade,
  type            text        not null,
  coworker_id     uuid        not null references seller (id),
  occurred_at     timestamptz not null,
  subject         text,
  excerpt         text,
  intents         jsonb       not null,
  answered        boolean,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint interaction_type_known check (type in ('EMAIL_IN', 'EMAIL_OUT', 'MEETING', 'CALL')),
  constraint interaction_excerpt_short check (length(excerpt) <= 300)
);

create unique index interaction_external on interaction (external_source, external_id);
create index interaction_lead on interaction (lead_id, occurred_at desc, id desc);
create index interaction_coworker on interaction (coworker_id, lead_id);
create index interaction_newest on interaction (occurred_at desc, id desc);
