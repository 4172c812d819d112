create table thing (
  id      uuid   primary key,
  name    text   not null unique,
  weight  int    not null,
  version bigint not null
);
