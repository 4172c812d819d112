-- pg_restore works with an empty search path, and so do autovacuum and "create index" from PostgreSQL
-- 17 on. A function whose body is a string looks its functions up when it runs and finds none then: a
-- backup of the tables with generated columns could not be restored. A body that is no string is bound
-- when the function is created. What they return is the same, so nothing is computed again.

create or replace function folded_words(value text) returns text
  language sql immutable parallel safe
  return nullif(btrim(regexp_replace(
    fold_text(replace(replace(translate(value, '.''’`', ''), 'ß', 'ss'), 'ẞ', 'ss')) collate "default",
    '[^[:alnum:]]+', ' ', 'g')), '');

create or replace function company_match_name(name text) returns text
  language sql immutable parallel safe
  return regexp_replace(folded_words(name),
    '( (ag|gmbh|mbh|ggmbh|ug|kg|kgaa|ohg|gbr|ev|se|inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|pte|pty|ab|as|asa|aps|oy|oyj|sa|sas|sasu|sarl|eurl|srl|spa|sapi|sl|slu|slne|nv|bv|cv|bvba|vof|doo|sro|zrt|kft|cokg|haftungsbeschrankt))+$',
    '');

create or replace function person_match_name(first_name text, last_name text) returns text
  language sql immutable parallel safe
  return case when first_name is null or last_name is null then null
              else folded_words(first_name || ' ' || last_name) end;

-- The one without pg_trgm needs nothing of ours.
do $outer$
begin
  if exists (select 1 from pg_extension where extname = 'pg_trgm') then
    create or replace function likeness(a text, b text) returns real
      language sql immutable strict parallel safe
      return similarity(lower(a), lower(b));
  end if;
end
$outer$;
