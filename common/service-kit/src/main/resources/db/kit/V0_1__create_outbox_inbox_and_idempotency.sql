-- Events that wait for the relay: written in the transaction of the change they announce.
create table outbox (
  id              bigint generated always as identity primary key,
  event_id        uuid        not null,
  topic           text        not null,
  key             text        not null,
  type            text        not null,
  occurred_at     timestamptz not null,
  traceparent     text,
  correlation_id  text,
  payload         bytea,
  attempts        int         not null default 0,
  next_attempt_at timestamptz,
  parked_at       timestamptz,
  last_error      text
);

-- Finds the few rows in back-off that hold later ones of their key.
create index outbox_failed on outbox (topic, key, id) where attempts > 0;

-- A queue: rows live for milliseconds, so dead ones must go by number, not by share.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create function wake_outbox_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('leadwise_outbox', '');
  return null;
end
$$;

create trigger outbox_wakes_relay after insert on outbox
  for each statement execute function wake_outbox_relay();

-- Events that were handled, so that a second delivery does nothing.
create table inbox (
  topic      text        not null,
  event_id   text        not null,
  handled_at timestamptz not null,
  primary key (topic, event_id)
);

create index inbox_age on inbox using brin (handled_at);

-- Answers to POSTs that may be repeated.
create table idempotency_key (
  scope        text        not null,
  key          text        not null,
  request_hash text        not null,
  status       int,
  location     text,
  etag         text,
  body         text,
  created_at   timestamptz not null,
  primary key (scope, key)
);

create index idempotency_key_age on idempotency_key (created_at);
