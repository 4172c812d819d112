-- Keys of the company in registers, and the title of its article.
alter table company
  add column wikipedia_title text,
  add column cik text,
  add column lei text;

-- Who the company is by the word of a person; wins over what is found. All null: nobody decided.
alter table company
  add column pinned_wikidata_id text,
  add column pinned_domain text,
  add column pinned_cik text,
  add column pinned_lei text,
  add column pinned_by uuid,
  add column pinned_at timestamptz,
  add column pin_version bigint not null default 0;
