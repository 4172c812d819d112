-- Documents of some twenty kilobytes are written once for each lead and read with each of its events.
-- Where the server was built with LZ4, new ones are compressed with it; old ones stay readable.
do $$
begin
  alter table lead_insights
    alter column research set compression lz4,
    alter column assessment set compression lz4;
exception when feature_not_supported then
  raise notice 'This server knows no LZ4; documents are compressed as before.';
end
$$;
