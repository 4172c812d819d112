-- Feeds that the admin adds. Each is read once per interval, however many companies are researched.
create table news_feed (
  id uuid primary key,
  url text not null unique,
  publisher text not null,
  language text,
  enabled boolean not null,
  created_at timestamptz not null,
  version bigint not null,
  due_at timestamptz not null,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_failure text
);
create index news_feed_due on news_feed (due_at) where enabled;

-- Their entries; a company's are found by the words of their headlines, in all spellings.
create table news_feed_item (
  feed_id uuid not null references news_feed (id) on delete cascade,
  link text not null,
  headline text not null,
  words text[] not null,
  published_at timestamptz,
  seen_at timestamptz not null,
  primary key (feed_id, link)
);
create index news_feed_item_words on news_feed_item using gin (words);
create index news_feed_item_age on news_feed_item (coalesce(published_at, seen_at));
