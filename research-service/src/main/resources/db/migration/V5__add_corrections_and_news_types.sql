alter table fact
  add column news_type text,
  add column news_method text,
  add column news_confidence double precision,
  -- What its source says instead; null where it says nothing any more.
  add column superseded_by uuid;

-- What was said before about the same.
create index fact_history on fact (company_id, attribute, found_at desc, id desc);

-- What co-workers say instead of the sources; it stays until it is taken back.
create table fact_correction (
  company_id uuid not null references company (id),
  fact_id uuid not null,
  -- The fact as it was shown when it was corrected.
  original text not null,
  action text not null,
  value text,
  news_type text,
  reason text not null,
  corrected_by uuid not null,
  corrected_at timestamptz not null,
  version bigint not null,
  primary key (company_id, fact_id),
  constraint fact_correction_action check (
    (action = 'HIDE' and value is null and news_type is null)
    or (action = 'REPLACE' and value is not null and news_type is null)
    or (action = 'RETYPE' and news_type is not null and value is null))
);

-- Sentences of the language model about a company, with what they cite.
alter table company add column written text not null default '[]';

-- Competitors that the house itself names for a lead.
alter table lead_research add column competitors text;
