-- Each index of the lead is paid for with every row of an import; these were not worth it.

-- An address is found by its key; what the index holds beside lets the list of duplicates be read
-- from it alone.
create function address_key(address text) returns bigint
  language sql immutable parallel safe as $$ select hashtextextended(lower(btrim(address)), 0) $$;

drop index lead_address;
drop index lead_email_key;
create index lead_email_key on lead (email_key, id) include (merged_into_id)
  where email_key is not null;

-- The list of leads of any status is merged from the lists of each status.
drop index lead_owner_newest;
drop index lead_newest;

-- Nearly all rows of an import end alike; those that failed are looked for.
drop index lead_import_row_outcome;
create index lead_import_row_failed on lead_import_row (import_id, row_number)
  where outcome = 'FAILED';
