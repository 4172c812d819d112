-- A fresh installation shows fits at once; the admin publishes a better profile.
insert into target_customer_profiles (version, document, published_at)
values (1, '{
  "version": 1,
  "industries": ["Manufacturing", "Automotive", "Retail", "Software", "Technology", "Logistics"],
  "employees": {"from": 500, "to": 2500000},
  "jobTitles": ["Head", "Director", "VP", "Chief", "Manager", "Buyer", "Purchasing"],
  "countries": ["US", "DE", "FR", "SE", "JP", "GB"],
  "annualRevenue": {"from": 50000000, "to": null},
  "annualRevenueCurrency": "EUR"
}', now());
