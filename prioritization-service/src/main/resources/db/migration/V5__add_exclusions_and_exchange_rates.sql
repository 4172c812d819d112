-- Why the target customer profile excludes a lead; null when it does not.
alter table lead_insights add column exclusion text;

-- All published versions of the exchange rates; without any, the settings are in force.
create table exchange_rates (
  version bigint primary key,
  document jsonb not null,
  published_at timestamptz not null,
  published_by uuid
);
