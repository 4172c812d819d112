-- Keys of events that must never be handled again, because what they stand for was erased. A key
-- is an id and tells nothing about anybody.
create table erased_key (
  key       text        primary key,
  erased_at timestamptz not null
);
