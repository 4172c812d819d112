-- Who changed what only administrators may change. It names people by id only, and holds nothing
-- of what was sent.
create table audit_entry (
  id             uuid        primary key,
  occurred_at    timestamptz not null,
  actor          text        not null,
  operation      text        not null,
  method         text        not null,
  path           text        not null,
  version_before text,
  version_after  text,
  status         int,
  correlation_id text
);

create index audit_entry_age on audit_entry (occurred_at);
