package io.leadwise.prioritization.application.webhook;

import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.domain.webhook.TargetRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which targets the settings allow. */
@ApplicationScoped
public class WebhookTargets {
  private final TargetRules rules;

  WebhookTargets(WebhookConfig config) {
    Set<String> trusted =
        config.trustedHosts().orElse(Set.of()).stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    rules = new TargetRules(trusted, config.httpAllowed(), config.ports());
  }

  /**
   * @throws TargetRefusedException when the address may not be asked
   */
  void require(URI url) {
    rules
        .refusal(url)
        .ifPresent(
            why -> {
              throw new TargetRefusedException(why);
            });
  }

  /** The rules, also for whoever makes connections. */
  @Produces
  TargetRules rules() {
    return rules;
  }
}
