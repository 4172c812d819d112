alter table lead_import
  add column format text not null default 'CSV',
  add column duplicates text not null default 'UPDATE',
  add column dry_run boolean not null default false,
  -- Names of the columns of the file, in its order: the download of errors has the same.
  add column columns text[] not null default '{}',
  add column rows_per_second double precision not null default 0,
  add column last_page_at timestamptz;

create index lead_import_newest on lead_import (created_at desc, id desc);
create index lead_import_completed on lead_import (completed_at) where completed_at is not null;

-- Cells of rows that failed, as they stood in the file: personal data, forgotten after a while.
alter table lead_import_row
  add column field text,
  add column cells text[];

-- What a trial run would have made of leads, and what later rows may name them by.
create table lead_import_trial (
  import_id uuid  not null references lead_import (id) on delete cascade,
  lead_id   uuid  not null,
  state     jsonb not null,
  primary key (import_id, lead_id)
);

create table lead_import_trial_key (
  import_id uuid not null references lead_import (id) on delete cascade,
  key       text not null,
  lead_id   uuid not null,
  primary key (import_id, key, lead_id)
);
