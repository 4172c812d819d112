package io.leadwise.e2e.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.local.client.Answer;
import io.leadwise.local.client.LeadwiseApi;
import java.util.Set;
import java.util.function.Consumer;

/** The switch of the agent. */
public final class Agent {

  private static final String PATH = "/api/v1/agent-settings";
  private static final Set<String> SET_BY_THE_SERVICE = Set.of("version", "updatedAt", "updatedBy");

  private Agent() {}

  /** Switches it on; the first run takes up to the given number of leads. */
  public static void activate(LeadwiseApi admin, int firstActivationLimit) {
    change(
        admin,
        settings -> settings.put("active", true).put("firstActivationLimit", firstActivationLimit));
  }

  /** Switches it off. */
  public static void deactivate(LeadwiseApi admin) {
    change(admin, settings -> settings.put("active", false));
  }

  private static void change(LeadwiseApi admin, Consumer<ObjectNode> change) {
    Answer current = admin.get(PATH);
    ObjectNode settings = current.body().deepCopy();
    settings.remove(SET_BY_THE_SERVICE);
    change.accept(settings);
    LeadwiseApi.expect(admin.send("PUT", PATH, settings, "If-Match", current.header("etag")), 200);
  }
}
