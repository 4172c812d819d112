package io.leadwise.bench.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One company as {@code Special:EntityData} shows it: labels, aliases, statements, sitelinks. */
final class WikidataEntity {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] LANGUAGES = {"en", "de", "fr", "sv", "es", "it", "nl", "ja"};
  private static final String ENTITY = "http://www.wikidata.org/entity/";
  private static final int LATEST_YEAR = 2025;

  private final StubCompany company;
  private final ObjectNode entity = JSON.createObjectNode();
  private final ObjectNode claims = JSON.createObjectNode();
  private int statements;

  private WikidataEntity(StubCompany company) {
    this.company = company;
  }

  static ObjectNode of(StubCompany company) {
    WikidataEntity it = new WikidataEntity(company);
    it.names();
    it.claims();
    it.entity.set("claims", it.claims);
    it.sitelinks();
    return it.entity;
  }

  private void names() {
    String id = StubItems.company(company);
    entity.put("pageid", company.number()).put("ns", 0).put("title", id);
    entity.put("lastrevid", 2_000_000_000L + company.number());
    entity.put("modified", "2026-10-01T08:00:00Z").put("type", "item").put("id", id);
    ObjectNode labels = entity.putObject("labels");
    for (String language : LANGUAGES) {
      text(labels.putObject(language), language, company.label());
    }
    String description =
        "company in %s (%s)".formatted(company.home().english(), company.industry());
    text(entity.putObject("descriptions").putObject("en"), "en", description);
    text(entity.putObject("aliases").putArray("en").addObject(), "en", company.name());
  }

  private void claims() {
    StubCountry home = company.home();
    item("P31", "Q4830453", true);
    item("P31", company.number() % 3 == 0 ? "Q891723" : "Q6881511", false);
    item("P17", home.itemId(), true);
    item("P452", StubItems.industry(company.industryNumber()), true);
    item("P159", StubItems.city(home), true);
    item("P169", StubItems.chiefExecutive(company), false);
    item("P1056", StubItems.product(company.industryNumber()), false);
    item("P1056", StubItems.product((company.number() + 1) % StubCompany.industries()), false);
    time("P571", "+%04d-00-00T00:00:00Z".formatted(company.founded()));
    value("P856", "url", "string").put("value", company.website());
    for (int back = 2; back >= 0; back--) {
      int year = LATEST_YEAR - back;
      long scale = 100 - 4L * back;
      quantity("P1128", company.employees() * scale / 100, "1", year);
      if (company.number() % 4 != 0) {
        String currency = ENTITY + home.currencyItemId();
        quantity("P2139", company.annualRevenue() * scale / 100, currency, year);
        quantity("P2295", company.annualRevenue() * scale / 2_000, currency, year);
      }
    }
  }

  private void sitelinks() {
    ObjectNode sites = entity.putObject("sitelinks");
    for (String language : LANGUAGES) {
      ObjectNode site = sites.putObject(language + "wiki");
      site.put("site", language + "wiki").put("title", company.label());
      site.putArray("badges");
      site.put(
          "url",
          "https://%s.wikipedia.org/wiki/Company_%04d".formatted(language, company.number()));
    }
  }

  private void item(String property, String id, boolean referenced) {
    ObjectNode datavalue = value(property, "wikibase-item", "wikibase-entityid", referenced);
    datavalue
        .putObject("value")
        .put("entity-type", "item")
        .put("numeric-id", Long.parseLong(id.substring(1)))
        .put("id", id);
  }

  private void time(String property, String time) {
    timeValue(value(property, "time", "time"), time);
  }

  private void quantity(String property, long amount, String unit, int year) {
    ObjectNode datavalue = value(property, "quantity", "quantity", true);
    datavalue.putObject("value").put("amount", "+" + amount).put("unit", unit);
    var all = claims.withArray(property);
    ObjectNode statement = (ObjectNode) all.get(all.size() - 1);
    ObjectNode at = statement.putObject("qualifiers").putArray("P585").addObject();
    timeValue(snak(at, "P585", "time", "time"), "+%04d-12-31T00:00:00Z".formatted(year), 11);
    statement.putArray("qualifiers-order").add("P585");
  }

  private ObjectNode value(String property, String datatype, String type) {
    return value(property, datatype, type, false);
  }

  private ObjectNode value(String property, String datatype, String type, boolean referenced) {
    ObjectNode statement = claims.withArray(property).addObject();
    ObjectNode datavalue = snak(statement.putObject("mainsnak"), property, datatype, type);
    statement.put("type", "statement").put("rank", "normal");
    statement.put(
        "id",
        "%s$%08X-0000-4000-8000-%012X"
            .formatted(StubItems.company(company), ++statements, company.number()));
    if (referenced) {
      ObjectNode reference = statement.putArray("references").addObject();
      reference.put("hash", "%040x".formatted(statements));
      ObjectNode snaks = reference.putObject("snaks");
      snak(snaks.putArray("P854").addObject(), "P854", "url", "string")
          .put("value", company.website() + "annual-report");
      reference.putArray("snaks-order").add("P854");
    }
    return datavalue;
  }

  private static ObjectNode snak(ObjectNode snak, String property, String datatype, String type) {
    snak.put("snaktype", "value").put("property", property).put("datatype", datatype);
    return snak.putObject("datavalue").put("type", type);
  }

  private static void timeValue(ObjectNode datavalue, String time) {
    timeValue(datavalue, time, 9);
  }

  private static void timeValue(ObjectNode datavalue, String time, int precision) {
    datavalue
        .putObject("value")
        .put("time", time)
        .put("timezone", 0)
        .put("before", 0)
        .put("after", 0)
        .put("precision", precision)
        .put("calendarmodel", ENTITY + "Q1985727");
  }

  private static void text(ObjectNode into, String language, String value) {
    into.put("language", language).put("value", value);
  }
}
