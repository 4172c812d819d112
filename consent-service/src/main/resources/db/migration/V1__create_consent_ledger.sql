-- One row per entry; the highest version of a seller and purpose is what counts.
create table consent_entry (
  id           uuid        primary key,
  seller_id    uuid        not null,
  purpose      text        not null,
  version      bigint      not null check (version >= 1),
  status       text        not null check (status in ('GRANTED', 'WITHDRAWN')),
  text_version int         not null,
  language     text        not null,
  recorded_at  timestamptz not null,
  -- Also what makes concurrent first grants one entry.
  unique (seller_id, purpose, version)
);

create index consent_entry_newest_first on consent_entry (recorded_at desc, id desc);

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'The consent ledger is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger consent_ledger_is_append_only before update or delete or truncate on consent_entry
  for each statement execute function refuse_ledger_change();
