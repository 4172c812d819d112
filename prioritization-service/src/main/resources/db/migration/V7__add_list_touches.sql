-- Which lists were touched by which transaction, so that a page that was made before can be shown
-- again when nothing in the list has changed. Rows are only added: no transaction waits for another
-- that touches the same list. By triggers, since no way of writing a lead may forget it.
create table list_touches (
  tx bigint not null default pg_current_xact_id()::text::bigint,
  owner_id uuid not null,
  touched_at timestamptz not null default clock_timestamp()
);

create index list_touches_of_owner on list_touches (owner_id, tx);
create index list_touches_age on list_touches using brin (touched_at);

create function touch_lists() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into list_touches (owner_id)
    select distinct owner_id from written
     where status = 'OPEN' and selected_at is not null and owner_id is not null;
  elsif tg_op = 'DELETE' then
    insert into list_touches (owner_id)
    select distinct owner_id from replaced where selected_at is not null and owner_id is not null;
  else
    insert into list_touches (owner_id)
    select owner_id from written
     where status = 'OPEN' and selected_at is not null and owner_id is not null
     union
    select owner_id from replaced
     where status = 'OPEN' and selected_at is not null and owner_id is not null;
  end if;
  return null;
end
$$;

create trigger lead_insights_inserted after insert on lead_insights
  referencing new table as written for each statement execute function touch_lists();
create trigger lead_insights_updated after update on lead_insights
  referencing old table as replaced new table as written
  for each statement execute function touch_lists();
create trigger lead_insights_deleted after delete on lead_insights
  referencing old table as replaced for each statement execute function touch_lists();
