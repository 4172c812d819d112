-- A row of the outbox lives for moments. The default compression takes longer over an event of a few
-- dozen kilobytes than all the rest of its way through the table; LZ4 takes far less. A server that
-- was built without LZ4 keeps the rows as they are.
do $$
begin
  alter table outbox alter column payload set compression lz4;
exception when feature_not_supported then
  alter table outbox alter column payload set storage external;
end
$$;
