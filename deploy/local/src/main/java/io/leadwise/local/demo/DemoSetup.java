package io.leadwise.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.local.client.Answer;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoPerson;
import java.util.List;
import java.util.Map;

/** What an admin and a seller do once, before the agent may work. */
public final class DemoSetup {

  private static final String SETTINGS = "/api/v1/agent-settings";
  private static final List<String> SET_BY_THE_SERVICE =
      List.of("version", "updatedAt", "updatedBy");

  private DemoSetup() {}

  /** Makes the sellers of the demo known. */
  public static void registerSellers(LeadwiseApi admin) {
    for (DemoPerson person :
        List.of(DemoPerson.SELLER, DemoPerson.OTHER_SELLER, DemoPerson.NEW_SELLER)) {
      Map<String, Object> seller =
          Map.of(
              "displayName", person.displayName(),
              "email", person.email(),
              "active", true,
              "roles", List.of("salesperson"));
      LeadwiseApi.expect(
          admin.send("PUT", "/api/v1/sellers/" + person.id(), seller), 200, 201, 204);
    }
  }

  /** Gives the consent of the seller whose API this is; giving it twice is fine. */
  public static void giveConsent(LeadwiseApi seller) {
    Map<String, Object> consent =
        Map.of(
            "textVersion",
            1,
            "language",
            "en",
            "scopes",
            List.of("EXCHANGE_EMAIL", "DATAVERSE_DATA"));
    LeadwiseApi.expect(seller.send("POST", "/api/v1/consents/me", consent), 200, 201);
  }

  /** Switches the agent on, if it is off. */
  public static void activateAgent(LeadwiseApi admin) {
    Answer current = admin.get(SETTINGS);
    if (current.body().path("active").asBoolean()) {
      return;
    }
    ObjectNode settings = current.body().deepCopy();
    settings.remove(SET_BY_THE_SERVICE);
    settings.put("active", true);
    LeadwiseApi.expect(
        admin.send("PUT", SETTINGS, settings, "If-Match", current.header("etag")), 200);
  }
}
