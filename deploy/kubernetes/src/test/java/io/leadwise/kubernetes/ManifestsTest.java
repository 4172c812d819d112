package io.leadwise.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestsTest {

  @ParameterizedTest
  @EnumSource
  void everyObjectIsOneOfItsKind(Overlay overlay) {
    Manifests manifests = overlay.render();

    assertThat(manifests.all()).as("objects of " + overlay).hasSizeGreaterThan(50);
    assertThat(manifests.all()).flatMap(Models::problems).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyPolicyIsKept(Overlay overlay) {
    Manifests manifests = overlay.render();

    List<String> problems =
        overlay.policies().flatMap(policy -> policy.problems(manifests).stream()).toList();

    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theFiveServicesAreThere(Overlay overlay) {
    assertThat(overlay.render().ofKind("Deployment"))
        .extracting(Manifest::name)
        .containsExactlyInAnyOrderElementsOf(Repository.SERVICES);
  }

  @Test
  void theIndexSaysWhatTheServicesSubscribeTo() {
    for (String service : Repository.SERVICES) {
      assertThat(Repository.readers().get(service))
          .as(service)
          .isEqualTo(Repository.subscriptions(service));
    }
  }

  @Test
  void mailServersAreAskedOnlyWithTheComponent() {
    Manifests production = Overlay.PRODUCTION.render();
    Manifests probing = Overlay.PRODUCTION_WITH_SMTP_PROBE.render();

    assertThat(ways(production)).noneMatch(port -> port.equals("25"));
    assertThat(ways(probing)).contains("25");
    assertThat(probing.get("Deployment", "email-validation-service").content().toString())
        .contains("LEADWISE_EMAIL_VALIDATION_PROBE_ENABLED");
  }

  private static Stream<String> ways(Manifests manifests) {
    return manifests.ofKind("NetworkPolicy").stream()
        .flatMap(policy -> policy.content().findValuesAsText("port").stream());
  }
}
