package io.leadwise.research.sources.gleif;

import java.util.ArrayList;
import java.util.List;

/** A record in the shape of GLEIF's interface, made by hand. */
final class LeiDocument {

  private final String lei;
  private final String legalName;
  private final List<String> others = new ArrayList<>();
  private String registration = "ISSUED";
  private String status = "ACTIVE";
  private String category = "GENERAL";
  private String parent =
      "\"reporting-exception\":\"https://api.gleif.org/api/v1/lei-records/x/direct-parent-reporting-exception\"";

  LeiDocument(String lei, String legalName) {
    this.lei = lei;
    this.legalName = legalName;
  }

  LeiDocument withOther(String type, String name) {
    others.add("{\"name\":\"%s\",\"language\":null,\"type\":\"%s\"}".formatted(name, type));
    return this;
  }

  LeiDocument withParent() {
    parent =
        "\"relationship-record\":\"https://api.gleif.org/x\",\"lei-record\":\"https://api.gleif.org/y\"";
    return this;
  }

  LeiDocument registered(String state) {
    registration = state;
    return this;
  }

  LeiDocument is(String entityStatus, String entityCategory) {
    status = entityStatus;
    category = entityCategory;
    return this;
  }

  String json() {
    return """
        {"type":"lei-records","id":"%1$s","attributes":{"lei":"%1$s","entity":{
          "legalName":{"name":"%2$s","language":"en"},"otherNames":%3$s,
          "transliteratedOtherNames":[],
          "legalAddress":{"language":"en","addressLines":["Katu 1",""],"city":"Helsinki",
            "region":null,"country":"FI","postalCode":"00100"},
          "headquartersAddress":{"addressLines":["Katu 1"],"city":"Helsinki","country":"FI",
            "postalCode":null},
          "category":"%4$s","status":"%5$s"},
          "registration":{"lastUpdateDate":"2025-11-13T00:00:26Z","status":"%6$s"}},
         "relationships":{"direct-parent":{"links":{%7$s}}}}"""
        .formatted(lei, legalName, others, category, status, registration, parent);
  }
}
