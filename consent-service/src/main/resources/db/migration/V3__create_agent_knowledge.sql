-- What lead-service says about the agent: whether sellers are to be asked. One row.
create table agent_settings (
  id            int     primary key check (id = 1),
  version       bigint  not null,
  active        boolean not null,
  allowed_roles text[]  not null
);

-- What lead-service says about sellers: no name, no address.
create table seller (
  seller_id uuid    primary key,
  version   bigint  not null,
  active    boolean not null,
  roles     text[]  not null
);
