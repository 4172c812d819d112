-- What shows that a product keeps its promise, and where that can be read.
alter table products
  add column proof varchar(300),
  add column proof_source varchar(500),
  add constraint proof_has_a_source check ((proof is null) = (proof_source is null));

-- Templates of admins; the shipped ones are files.
create table email_templates (
  template_id uuid primary key,
  name varchar(100) not null,
  kind text not null,
  language text not null,
  tone text,
  subject varchar(300) not null,
  body varchar(4000) not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  version bigint not null,
  -- At most one answers the question which template is used.
  constraint email_templates_used_for unique nulls not distinct (kind, language, tone)
);

create index email_templates_listed on email_templates (created_at, template_id);

-- Suggested actions name their evidence and the codes of unmet conditions from now on.
insert into reassessments (reassessment_id, owner_id, after_lead_id, requested_at)
values (gen_random_uuid(), null, null, now());
