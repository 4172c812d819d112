package io.leadwise.local.gateway;

import io.leadwise.local.service.Service;
import java.util.Map;
import java.util.Optional;

/** Which service answers which path of the API, by the noun after {@code /api/v1/}. */
public final class ApiRoutes {

  /** Where every path of the API begins. */
  public static final String PREFIX = "/api/v1/";

  private static final Map<String, Service> NOUNS =
      Map.ofEntries(
          Map.entry("consents", Service.CONSENT),
          Map.entry("leads", Service.LEAD),
          Map.entry("lead-imports", Service.LEAD),
          Map.entry("lead-duplicates", Service.LEAD),
          Map.entry("lead-erasures", Service.LEAD),
          Map.entry("sellers", Service.LEAD),
          Map.entry("accounts", Service.LEAD),
          Map.entry("contacts", Service.LEAD),
          Map.entry("opportunities", Service.LEAD),
          Map.entry("interactions", Service.LEAD),
          Map.entry("selection-runs", Service.LEAD),
          Map.entry("agent-settings", Service.LEAD),
          Map.entry("connections", Service.LEAD),
          Map.entry("research", Service.RESEARCH),
          Map.entry("email-validations", Service.EMAIL_VALIDATION),
          Map.entry("email-validation-batches", Service.EMAIL_VALIDATION),
          Map.entry("email-domains", Service.EMAIL_VALIDATION),
          Map.entry("email-bounces", Service.EMAIL_VALIDATION),
          Map.entry("prioritized-leads", Service.PRIORITIZATION),
          Map.entry("lead-insights", Service.PRIORITIZATION),
          Map.entry("target-customer-profile", Service.PRIORITIZATION),
          Map.entry("industries", Service.PRIORITIZATION),
          Map.entry("exchange-rates", Service.PRIORITIZATION),
          Map.entry("email-templates", Service.PRIORITIZATION),
          Map.entry("products", Service.PRIORITIZATION),
          Map.entry("priority-rules", Service.PRIORITIZATION),
          Map.entry("dashboard", Service.PRIORITIZATION),
          Map.entry("webhooks", Service.PRIORITIZATION),
          Map.entry("mcp", Service.PRIORITIZATION));

  private ApiRoutes() {}

  /** The service that answers a path; empty when none does. */
  public static Optional<Service> serviceFor(String path) {
    if (!path.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String rest = path.substring(PREFIX.length());
    int slash = rest.indexOf('/');
    return Optional.ofNullable(NOUNS.get(slash < 0 ? rest : rest.substring(0, slash)));
  }
}
