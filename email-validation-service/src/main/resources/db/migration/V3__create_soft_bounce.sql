-- Bounces that may pass by themselves: they count together, and only for a while. A report that
-- comes twice has the same id and is counted once.
create table soft_bounce (
  address_key  text not null,
  report_id    uuid not null,
  bounce_class text not null check (bounce_class in ('TEMPORARY', 'MAILBOX_FULL')),
  bounced_at   timestamptz not null,
  primary key (address_key, report_id)
);
create index soft_bounce_bounced_at on soft_bounce (bounced_at);
create index email_bounce_full_since on email_bounce (bounced_at) where bounce_class = 'MAILBOX_FULL';
