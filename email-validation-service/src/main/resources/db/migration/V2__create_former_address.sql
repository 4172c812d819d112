-- Addresses that a lead had before: an erasure must find the verdicts and bounces on them too.
create table former_address (
  lead_id     uuid not null,
  address_key text not null,
  primary key (lead_id, address_key)
);
create index former_address_key on former_address (address_key);
