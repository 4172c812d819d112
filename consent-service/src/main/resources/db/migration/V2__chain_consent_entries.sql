-- The ledger becomes a chain: each entry holds the hash of the one before, so that a row that was
-- changed, removed or slipped in, even by a superuser, is found by computing the hashes again.
alter table consent_entry
  add column sequence      bigint,
  add column scopes        text[],
  add column text_meaning  int,
  add column text_hash     text,
  add column previous_hash text,
  add column hash          text;

-- The hash of an entry, in SQL: what the service computes too, field by field as its README says.
create function consent_entry_hash(e consent_entry) returns text language sql stable as $$
  select encode(sha256(convert_to(
    'leadwise-consent-entry/1' || E'\n'
    || 'sequence=' || e.sequence || E'\n'
    || 'previousHash=' || e.previous_hash || E'\n'
    || 'id=' || e.id || E'\n'
    || 'sellerId=' || e.seller_id || E'\n'
    || 'purpose=' || e.purpose || E'\n'
    || 'version=' || e.version || E'\n'
    || 'status=' || e.status || E'\n'
    || 'scopes=' || array_to_string(array(select s from unnest(e.scopes) s order by s collate "C"), ',') || E'\n'
    || 'textVersion=' || e.text_version || E'\n'
    || 'textMeaning=' || e.text_meaning || E'\n'
    || 'language=' || e.language || E'\n'
    || 'textHash=' || e.text_hash || E'\n'
    || 'recordedAt=' || to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || E'\n',
    'UTF8')), 'hex')
$$;

-- Entries from before the chain were all given to the one text that there was, in English, and its
-- hash is the constant below. This is the last time that anything changes them.
alter table consent_entry disable trigger consent_ledger_is_append_only;

do $$
declare
  entry    consent_entry;
  previous text := repeat('0', 64);
  place    bigint := 0;
begin
  for entry in select * from consent_entry order by recorded_at, id loop
    place := place + 1;
    entry.sequence := place;
    entry.scopes := array['DATAVERSE_DATA', 'EXCHANGE_EMAIL'];
    entry.text_meaning := 1;
    entry.text_hash := '1de740b84f068c4497a6f684621ed73ca55f77d29a17f1134613664d9e35d26a';
    entry.previous_hash := previous;
    previous := consent_entry_hash(entry);
    update consent_entry
       set sequence = entry.sequence, scopes = entry.scopes, text_meaning = entry.text_meaning,
           text_hash = entry.text_hash, previous_hash = entry.previous_hash, hash = previous
     where id = entry.id;
  end loop;
end
$$;

alter table consent_entry enable trigger consent_ledger_is_append_only;

alter table consent_entry
  alter column sequence      set not null,
  alter column scopes        set not null,
  alter column text_meaning  set not null,
  alter column text_hash     set not null,
  alter column previous_hash set not null,
  alter column hash          set not null,
  add constraint consent_entry_sequence_unique unique (sequence),
  -- The chain cannot fork.
  add constraint consent_entry_previous_hash_unique unique (previous_hash),
  add constraint consent_entry_hash_unique unique (hash),
  add constraint consent_entry_both_scopes
    check (scopes = array['DATAVERSE_DATA', 'EXCHANGE_EMAIL']);

-- The order of the chain is the order of the list.
drop index consent_entry_newest_first;

create function refuse_loose_link() returns trigger language plpgsql as $$
declare
  head record;
begin
  select sequence, hash into head from consent_entry order by sequence desc limit 1;
  if new.sequence <> coalesce(head.sequence, 0) + 1
     or new.previous_hash <> coalesce(head.hash, repeat('0', 64))
     or new.hash <> consent_entry_hash(new) then
    raise exception 'The entry does not continue the chain of the ledger'
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger consent_entry_continues_chain before insert on consent_entry
  for each row execute function refuse_loose_link();

-- The service works as this role (see application.properties), which may add entries and read
-- them, and neither change nor delete any. Roles belong to the whole server, so it may be there.
do $$
begin
  if not exists (select from pg_roles where rolname = 'leadwise_consent_service') then
    begin
      create role leadwise_consent_service nologin;
    exception
      -- The migration of another database of this server came first.
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'The user % may not create the role leadwise_consent_service', current_user
          using hint = 'Have an administrator run: create role leadwise_consent_service nologin; '
                       || 'grant leadwise_consent_service to ' || quote_ident(current_user);
    end;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    begin
      execute format('grant leadwise_consent_service to %I', current_user);
    exception
      when insufficient_privilege then
        if not pg_has_role(current_user, 'leadwise_consent_service', 'member') then
          raise exception 'The user % may not take the role leadwise_consent_service', current_user
            using hint = 'Have an administrator run: grant leadwise_consent_service to '
                         || quote_ident(current_user);
        end if;
    end;
  end if;
  execute format('grant usage on schema %I to leadwise_consent_service', current_schema());
  -- Tables of migrations to come; a ledger among them takes the rights back.
  execute format('alter default privileges in schema %I grant select, insert, update, delete '
                 || 'on tables to leadwise_consent_service', current_schema());
end
$$;

grant select, insert, update, delete on outbox, inbox, idempotency_key, erased_key, audit_entry
  to leadwise_consent_service;
grant select, insert on consent_entry to leadwise_consent_service;
