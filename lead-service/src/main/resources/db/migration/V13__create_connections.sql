-- How far each connection is. What a connection is, and how it signs in, is configuration.
create table connection_state (
  name           text        primary key,
  status         text        not null,
  full_requested boolean     not null,
  next_run_at    timestamptz not null,
  started_at     timestamptz,
  ended_at       timestamptz,
  succeeded_at   timestamptz,
  created        bigint      not null,
  updated        bigint      not null,
  unchanged      bigint      not null,
  removed        bigint      not null,
  failed         bigint      not null,
  attempts       int         not null,
  error_code     text,
  error_message  text,
  error_at       timestamptz,
  lease_owner    uuid,
  leased_until   timestamptz,
  constraint connection_status_known check (status in ('IDLE', 'RUNNING', 'WAITING', 'FAILED'))
);

-- Where the next page of each stream begins, as the other system words it. That of a mailbox
-- belongs to a seller, and goes when consent is withdrawn.
create table connection_cursor (
  connection text        not null references connection_state (name) on delete cascade,
  stream     text        not null,
  seller_id  uuid,
  position   text        not null,
  updated_at timestamptz not null,
  primary key (connection, stream)
);

create index connection_cursor_seller on connection_cursor (seller_id) where seller_id is not null;

-- Rows that could not be taken. One that waits for a record that it names is kept as it was mapped,
-- to be tried again; of the others nothing is kept but where they are.
create table connection_problem (
  connection  text        not null references connection_state (name) on delete cascade,
  kind        text        not null,
  external_id text        not null,
  code        text        not null,
  message     text        not null,
  field       text,
  record      jsonb,
  seen_at     timestamptz not null,
  tried_at    timestamptz not null,
  primary key (connection, kind, external_id)
);

create index connection_problem_waiting on connection_problem (connection, tried_at)
  where record is not null;

-- What is to be told to the other system about a lead; the newest state is told, once.
create table connection_push (
  connection   text        not null,
  lead_id      uuid        not null,
  what         text        not null,
  wishes       bigint      not null,
  attempts     int         not null,
  due_at       timestamptz not null,
  primary key (connection, lead_id, what)
);

create index connection_push_due on connection_push (connection, due_at);
