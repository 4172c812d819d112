package io.leadwise.lead.connectors.dataverse;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers as Dataverse words them. */
public final class DataverseStub {

  public static final String API = "/api/data/v9.2/";
  public static final UUID USER = UUID.fromString("a0000000-0000-4000-8000-000000000001");

  private final WireMock server;
  private final String url;

  public DataverseStub(WireMock server, String url) {
    this.server = server;
    this.url = url;
  }

  /** Signs in, and has one user and no record of any kind. */
  public DataverseStub empty() {
    server.register(
        post(urlPathEqualTo("/token"))
            .willReturn(
                json("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"t1\"}")));
    users(user(USER, "sofia.seller@leadwise.example", false));
    for (String table : List.of("accounts", "contacts", "leads", "opportunities")) {
      table(table, List.of(List.of()), "d0");
      delta(table, "d0", List.of(), "d0");
    }
    return this;
  }

  public void users(String... users) {
    server.register(
        get(urlPathEqualTo(API + "systemusers"))
            .willReturn(json("{\"value\":[" + String.join(",", users) + "]}")));
  }

  /** The pages of a table when it is read from the beginning. */
  public void table(String table, List<List<String>> pages, String delta) {
    for (int i = 0; i < pages.size(); i++) {
      String link = i + 1 < pages.size() ? nextLink(table, i + 2) : deltaLink(table, delta);
      server.register(page(table, i + 1).willReturn(json(body(table, pages.get(i), link))));
    }
  }

  public MappingBuilder page(String table, int number) {
    return get(urlPathEqualTo(API + table))
        .withQueryParam("$deltatoken", absent())
        .withQueryParam("$skiptoken", number == 1 ? absent() : equalTo(Integer.toString(number)));
  }

  /** What changed since a delta link. */
  public void delta(String table, String token, List<String> rows, String next) {
    server.register(
        since(table, token).willReturn(json(body(table, rows, deltaLink(table, next)))));
  }

  public MappingBuilder since(String table, String token) {
    return get(urlPathEqualTo(API + table)).withQueryParam("$deltatoken", equalTo(token));
  }

  private String body(String table, List<String> rows, String link) {
    return "{\"@odata.context\":\"%s%s$metadata#%s/$delta\",%s,\"value\":[%s]}"
        .formatted(url, API, table, link, String.join(",", rows));
  }

  private String nextLink(String table, int page) {
    return "\"@odata.nextLink\":\"%s%s%s?$select=x&$skiptoken=%d\""
        .formatted(url, API, table, page);
  }

  private String deltaLink(String table, String token) {
    return "\"@odata.deltaLink\":\"%s%s%s?$select=x&$deltatoken=%s\""
        .formatted(url, API, table, token);
  }

  public static ResponseDefinitionBuilder json(String body) {
    return aResponse()
        .withHeader("Content-Type", "application/json; odata.metadata=minimal")
        .withBody(body);
  }

  public static String user(UUID id, String email, boolean disabled) {
    return """
        {"systemuserid":"%s","fullname":"Sofia Seller","internalemailaddress":"%s","isdisabled":%s,
         "azureactivedirectoryobjectid":null,"systemuserroles_association":[{"name":"Salesperson"}]}"""
        .formatted(id, email, disabled);
  }

  public static String lead(int number, String company) {
    return lead(number, company, "");
  }

  /**
   * @param members more JSON members, each with a comma before it
   */
  public static String lead(int number, String company, String members) {
    return """
        {"@odata.etag":"W/\\"1\\"","leadid":"%s","firstname":"Ada","lastname":"Nyberg %d",
         "emailaddress1":"ada%d@northwind.example","companyname":"%s","statecode":0,
         "createdon":"2026-11-20T08:15:00Z","_ownerid_value":"%s","address1_country":"Sweden",
         "leadsourcecode":8,"leadsourcecode@OData.Community.Display.V1.FormattedValue":"Web Form"%s}"""
        .formatted(leadId(number), number, number, company, USER, members);
  }

  public static List<String> leads(int from, int to) {
    List<String> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      rows.add(lead(i, "Northwind Tools AB"));
    }
    return rows;
  }

  public static UUID leadId(int number) {
    return new UUID(0x1ead000000004000L, 0x8000000000000000L + number);
  }

  public static String deleted(String table, UUID id) {
    return """
        {"@odata.context":"https://x/api/data/v9.2/$metadata#%s/$deletedEntity","id":"%s",
         "reason":"deleted"}"""
        .formatted(table, id);
  }
}
