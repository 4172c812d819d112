-- What was said about the address of each lead, when, why and by whom: one row for each verdict
-- that said something new.
create table verdict_history (
  lead_id  uuid not null,
  version  bigint not null,
  at       timestamptz not null,
  cause    text not null check (cause in ('CHECK', 'BOUNCE', 'OVERRIDE', 'LIFT', 'EXPIRY')),
  by       uuid,
  email    text,
  validity text not null,
  reason   text not null,
  type     text not null,
  note     text,
  primary key (lead_id, version)
);

-- Replicas keep the admin lists in memory and ask only whether they still are of this version.
create table email_domain_version (
  only_row boolean primary key default true check (only_row),
  version  bigint not null
);
insert into email_domain_version (version) values (1);

create function count_email_domain_version() returns trigger language plpgsql as $$
begin
  update email_domain_version set version = version + 1;
  return null;
end
$$;
create trigger email_domain_changed
  after insert or update or delete or truncate on email_domain
  for each statement execute function count_email_domain_version();
