-- Folders of mailboxes whose changes Microsoft Graph announces. Of the word that proves an
-- announcement only the hash is kept.
create table mailbox_watch (
  connection      text        not null references connection_state (name) on delete cascade,
  stream          text        not null,
  seller_id       uuid        not null,
  subscription_id text        not null,
  proof_hash      bytea       not null,
  expires_at      timestamptz not null,
  primary key (connection, stream)
);

create unique index mailbox_watch_subscription on mailbox_watch (connection, subscription_id);

-- Something was announced while a run was at work, which may have passed it by then.
alter table connection_state add column run_again boolean not null default false;
