-- What happened to each lead. No foreign key: only an erasure deletes leads, and takes these along;
-- an import would pay for the check with every row.
create table lead_history (
  lead_id        uuid        not null,
  id             bigint      generated always as identity,
  origin_lead_id uuid,
  lead_version   bigint      not null,
  at             timestamptz not null,
  what           text        not null,
  actor_kind     text        not null,
  actor_id       uuid,
  reason         text,
  changes        jsonb,
  primary key (lead_id, id)
);

-- A merged lead stays: its external id keeps naming the lead that it became part of.
alter table lead add column merged_into_id uuid references lead (id);
create index lead_merged on lead (merged_into_id) where merged_into_id is not null;

-- By what duplicates are found. Hashes, so that the indexes stay small and cursors name nobody:
-- the address; the last nine digits of the phone number, whatever the country code looks like; the
-- beginnings of company and last name, within which the likeness is then measured.
alter table lead
  add column email_key bigint generated always as (
    hashtextextended(lower(btrim(email)), 0)) stored,
  add column phone_key bigint generated always as (
    case when length(regexp_replace(phone, '[^0-9]', '', 'g')) >= 7
         then hashtextextended(right(regexp_replace(phone, '[^0-9]', '', 'g'), 9), 0) end) stored,
  add column name_key bigint generated always as (
    case when company_name ~ '[[:alnum:]]' and last_name ~ '[[:alnum:]]'
         then hashtextextended(
           left(regexp_replace(lower(company_name), '[^[:alnum:]]', '', 'g'), 4) || '|'
             || left(regexp_replace(lower(last_name), '[^[:alnum:]]', '', 'g'), 2), 0) end) stored;

create index lead_email_key on lead (email_key, id)
  where email_key is not null and merged_into_id is null;
create index lead_phone_key on lead (phone_key, id)
  where phone_key is not null and merged_into_id is null;
create index lead_name_key on lead (name_key)
  where name_key is not null and merged_into_id is null;

do $$
begin
  create extension if not exists pg_trgm;
exception when others then
  raise notice 'pg_trgm is not available, only equal names count as alike: %', sqlerrm;
end
$$;

-- How alike two texts are, 0 to 1.
do $outer$
begin
  if exists (select 1 from pg_extension where extname = 'pg_trgm') then
    create function likeness(a text, b text) returns real language sql immutable strict parallel safe
      as 'select similarity(lower(a), lower(b))';
  else
    create function likeness(a text, b text) returns real language sql immutable strict parallel safe
      as $inner$
        select (regexp_replace(lower(a), '[^[:alnum:]]', '', 'g')
                = regexp_replace(lower(b), '[^[:alnum:]]', '', 'g'))::int::real
      $inner$;
  end if;
end
$outer$;
