-- What the list of leads filters, sorts and searches by, fast with a million leads.

-- Kept, since folding is too slow to be done again for each lead that is compared. Leads without a
-- name come last. In the search text each word begins after a space, so that beginnings of words can
-- be looked for.
alter table lead
  add column last_name_key text collate "C" not null
    generated always as (coalesce(fold_text(last_name), E'\U0010FFFF')) stored,
  add column company_name_key text collate "C" not null
    generated always as (coalesce(fold_text(company_name), E'\U0010FFFF')) stored,
  add column search_text text not null generated always as (
    ' ' || fold_text(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' '
      || coalesce(company_name, '') || ' ' || coalesce(email, ''))) stored;

-- The planner must tell rare words from common ones: it finds the first through the trigrams, the
-- others by going through the list.
alter table lead alter column search_text set statistics 300;

-- One index per sort; a seller's leads are few enough to be sorted.
create index lead_updated on lead (updated_at desc, id desc);
create index lead_last_name on lead (last_name_key, id);
create index lead_company_name on lead (company_name_key, id);
create index lead_source on lead (source, created_at desc, id desc);

-- Verdicts and insights come in batches for many leads: they stay beside the lead, so that they
-- neither wait for a person's change nor write all indexes of the lead again. Owner and creation time
-- of the lead stand here too: owner, filter and the order of the list share one index.
alter table email_verdict add column owner_id uuid, add column lead_created_at timestamptz;
update email_verdict v set owner_id = l.owner_id, lead_created_at = l.created_at
  from lead l where l.id = v.lead_id;
alter table email_verdict
  alter column owner_id set not null, alter column lead_created_at set not null;
create index email_verdict_validity on email_verdict (validity, lead_created_at desc, lead_id desc);
create index email_verdict_type on email_verdict (type, lead_created_at desc, lead_id desc);
create index email_verdict_owner_validity
  on email_verdict (owner_id, validity, lead_created_at desc, lead_id desc);
create index email_verdict_owner_type
  on email_verdict (owner_id, type, lead_created_at desc, lead_id desc);

create table lead_fit (
  lead_id         uuid        primary key references lead (id) on delete cascade,
  revision        bigint      not null,
  level           text        not null,
  matched         int         not null,
  known           int         not null,
  owner_id        uuid        not null,
  lead_created_at timestamptz not null
);

create index lead_fit_level on lead_fit (level, lead_created_at desc, lead_id desc);
create index lead_fit_owner_level
  on lead_fit (owner_id, level, lead_created_at desc, lead_id desc);

create function move_findings_to_owner() returns trigger language plpgsql as $$
begin
  update email_verdict set owner_id = new.owner_id where lead_id = new.id;
  update lead_fit set owner_id = new.owner_id where lead_id = new.id;
  return null;
end
$$;

create trigger lead_owner_changed after update of owner_id on lead for each row
  when (old.owner_id is distinct from new.owner_id) execute function move_findings_to_owner();

-- Without pg_trgm the search goes through the list until a page is full: right, but slow for rare
-- words.
do $$
begin
  create extension if not exists pg_trgm;
  create index lead_search on lead using gin (search_text gin_trgm_ops);
exception when others then
  raise notice 'pg_trgm is not available (%): searching all leads for a rare word is slow', sqlerrm;
end
$$;
