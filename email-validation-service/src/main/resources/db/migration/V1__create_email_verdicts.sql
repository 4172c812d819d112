-- Verdicts by address, reused until they are stale.
create table email_verdict (
  address_key text primary key,
  verdict     jsonb not null,
  valid_until timestamptz not null
);
create index email_verdict_valid_until on email_verdict (valid_until);

-- When each domain was last seen to exist: without it an expired domain is just an unknown one.
create table domain_history (
  domain          text primary key,
  last_success_at timestamptz not null
);

-- The primary address of each lead with the verdict on it. A row without a verdict was made to be
-- locked and is filled in the same transaction.
create table lead_email (
  lead_id          uuid primary key,
  owner_id         uuid,
  email            text,
  address_key      text,
  mail_domain      text generated always as (substring(address_key from '@([^@]*)$')) stored,
  lead_version     bigint not null,
  version          bigint not null,
  verdict          jsonb,
  override         jsonb,
  recheck_at       timestamptz,
  recheck_attempts integer not null
);
create index lead_email_address_key on lead_email (address_key);
create index lead_email_mail_domain on lead_email (mail_domain);
create index lead_email_recheck_at on lead_email (recheck_at) where recheck_at is not null;

-- What admins say about domains; overrides the public lists.
create table email_domain (
  domain    text primary key,
  listing   text not null check (listing in ('ALLOW', 'BLOCK', 'PERSONAL', 'WORK', 'SPAM')),
  listed_by uuid not null,
  listed_at timestamptz not null
);

-- Bounces that count against an address.
create table email_bounce (
  address_key  text primary key,
  status       text not null,
  bounce_class text not null check (bounce_class in ('PERMANENT', 'MAILBOX_FULL')),
  text         text,
  bounced_at   timestamptz not null
);
