package io.leadwise.kit.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Does not start with pages of any origin allowed to act with a person's credentials: that gives
 * every website what the person may do. Origins are named one by one.
 */
@ApplicationScoped
class CrossOriginCheck {

  @Inject
  @ConfigProperty(name = "quarkus.http.cors.enabled")
  boolean enabled;

  @Inject
  @ConfigProperty(name = "quarkus.http.cors.origins")
  Optional<List<String>> origins;

  @Inject
  @ConfigProperty(name = "quarkus.http.cors.access-control-allow-credentials")
  boolean withCredentials;

  void onStart(@Observes StartupEvent event) {
    if (enabled) {
      check(origins.orElse(List.of()), withCredentials);
    }
  }

  /**
   * @param withCredentials whether pages may send cookies and the like
   * @throws IllegalStateException when that holds for origins that are not named
   */
  static void check(List<String> origins, boolean withCredentials) {
    if (withCredentials && origins.stream().anyMatch(CrossOriginCheck::isPattern)) {
      throw new IllegalStateException(
          "quarkus.http.cors.origins must name each origin where"
              + " quarkus.http.cors.access-control-allow-credentials is true");
    }
  }

  /** Quarkus takes a text between slashes as a regular expression. */
  private static boolean isPattern(String origin) {
    String text = origin.trim();
    return text.contains("*") || (text.startsWith("/") && text.endsWith("/"));
  }
}
