package io.leadwise.bench.scenario;

import java.util.List;

/** Fills the database of lead-service with invented leads, by statements over sets. */
final class LeadDatabase {

  private static final String SELLERS =
      """
      insert into seller
        (id, version, display_name, email, active, roles, created_at, updated_at)
      select ('5e11e600-0000-4000-8000-' || lpad(to_hex(n + 4294967296), 12, '0'))::uuid, 1,
             'Seller ' || n, 'seller' || n || '@leadwise.example', true, '{salesperson}', now(),
             now()
        from generate_series(0, %d) n
      on conflict do nothing
      """;

  private static final String LEADS =
      """
      insert into lead
        (id, version, external_source, external_id, status, owner_id, first_name, last_name, email,
         phone, job_title, company_name, website, country, city, source, marketing_qualified,
         created_at, updated_at)
      select (lpad(to_hex((extract(epoch from now()) * 1000)::bigint - 20000::bigint * n), 12, '0') || '7'
              || substr(md5(n || 'a'), 1, 3) || '8' || substr(md5(n || 'b'), 1, 15))::uuid, 1, 'CRM', 'L-' || n,
             (array['OPEN', 'OPEN', 'OPEN', 'QUALIFIED', 'DISQUALIFIED'])[1 + n / %2$d %% 5],
             s.owners[1 + n %% %2$d], p.first, p.last,
             lower(p.first || '.' || p.last || n) || '@' || p.company || '.com',
             '+49 30 ' || 1000000 + n %% 9000000, 'Head of Sales',
             initcap(p.company) || ' ' || p.branch, 'https://www.' || p.company || '.com',
             'DE', 'Berlin',
             (array['DEMO_REQUEST', 'WEB_FORM', 'WEBINAR', 'TRADE_SHOW_LIST', 'PURCHASED_LIST',
                    'REFERRAL', 'CONTENT_DOWNLOAD', 'WEBINAR', 'PURCHASED_LIST', 'REFERRAL'])
               [1 + (n / 7) %% 10],
             n %% 5 = 0, now() - n * interval '20 seconds' - random() * interval '10 seconds',
             now() - random() * interval '200 days'
        from generate_series(1, %1$d) n
       cross join (
         select array_agg(id order by id) as owners from (
           select id from seller order by email like 'seller%%', id limit %2$d) chosen) s
       cross join lateral (
         select (array['Ada', 'Bruno', 'Chiara', 'Deniz', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines',
                       'Jonas', 'Kira', 'Luca', 'Mira', 'Noel', 'Olga', 'Pavel', 'Quirin', 'Rosa',
                       'Sven', 'Tara'])[1 + (n * 31) %% 20] as first,
                (array['Albers', 'Berger', 'Costa', 'Dahl', 'Engel', 'Fischer', 'García', 'Hansen',
                       'Ivanov', 'Jansen', 'Keller', 'Lindt', 'Moreau', 'Novák', 'Olsen', 'Petit',
                       'Rossi', 'Schmid', 'Tanaka', 'Weber'])[1 + (n / 20) %% 20]
                  || case when n %% 3 = 0 then '' else '-' || chr(97 + (n / 400) %% 26)
                     || chr(97 + (n / 10400) %% 26) || 'son' end as last,
                (array['Werkzeugbau', 'Logistics', 'Foods', 'Textiles', 'Software', 'Chemicals',
                       'Energy', 'Paper'])[1 + n %% 8] as branch,
                k.parts[1 + n %% 30] || k.parts[1 + (n / 30) %% 30] || k.parts[1 + (n / 900) %% 30]
                  || 'x' || k.parts[1 + (n / 27000) %% 7] as company
           from (select '{%3$s}'::text[] as parts) k) p
      """;

  private static final String VERDICTS =
      """
      insert into email_verdict (lead_id, version, email, validity, reason, type, message,
                                 validated_at, owner_id, lead_created_at)
      select id, 1, email,
             case when r < 0.78 then 'VALID' when r < 0.90 then 'INVALID'
                  when r < 0.97 then 'RISKY' else 'UNKNOWN' end,
             'DELIVERABLE', case when r * 1000 %% 10 < 8 then 'WORK' else 'PERSONAL' end, 'Checked.',
             now(), owner_id, created_at
        from (select id, email, owner_id, created_at, random()::numeric as r from lead) l where r < 0.995
      """
          .replace("%%", "%");

  private static final String FITS =
      """
      insert into lead_fit (lead_id, revision, level, matched, known, owner_id, lead_created_at)
      select id, 1, case when r < 0.08 then 'HIGH' when r < 0.30 then 'MODERATE'
                         when r < 0.80 then 'LOW' else 'UNKNOWN' end, 2, 4, owner_id, created_at
        from (select id, owner_id, created_at, random() as r from lead) l where r < 0.95
      """;

  /** What names of companies are made of. */
  private static final List<String> PARTS =
      List.of(
          "ba", "do", "ka", "lu", "mi", "no", "pe", "ra", "so", "ti", "va", "xe", "zu", "br", "el",
          "fi", "gu", "ha", "jo", "kr", "li", "mo", "na", "or", "pu", "ri", "st", "tu", "vi", "we");

  private static final List<String> TABLES = List.of("lead", "email_verdict", "lead_fit");

  private final BenchDatabase database;

  LeadDatabase(BenchDatabase database) {
    this.database = database;
  }

  /**
   * Adds leads, with ids by time as the service makes them, spread evenly over that many sellers;
   * the demo sellers are among them.
   */
  void fill(int leads, int sellers) {
    database.fill(
        TABLES,
        statement -> {
          statement.execute(SELLERS.formatted(sellers));
          statement.execute(LEADS.formatted(leads, sellers, String.join(",", PARTS)));
          statement.execute(VERDICTS);
          statement.execute(FITS);
        });
  }

  /** Name of the company of the n-th lead, in lower case. */
  static String company(long n) {
    return part(n, 30) + part(n / 30, 30) + part(n / 900, 30) + "x" + part(n / 27_000, 7);
  }

  private static String part(long n, int of) {
    return PARTS.get((int) (n % of));
  }

  /** Ids of the sellers who own leads. */
  List<String> owners() {
    return database.texts("select distinct owner_id::text from lead order by 1");
  }
}
