package io.leadwise.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AlertsTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void theAlertsInKubernetesAreThoseThatAreTested() throws IOException {
    String rules = "deploy/observability/prometheus/leadwise-rules.yaml";

    assertThat(
            YAML.readTree(Repository.text("deploy/kubernetes/base/alerts.yaml")).at("/spec/groups"))
        .as("copy the groups of %s", rules)
        .isEqualTo(YAML.readTree(Repository.text(rules)).path("groups"));
  }

  @Test
  void theJobOfATargetIsItsService() {
    // given: the operator takes the name of the Service, unless a label is named
    var monitor = Overlay.DEV.render().get("ServiceMonitor", "leadwise");

    assertThat(monitor.at("/spec/jobLabel").isMissingNode()).isTrue();
    assertThat(Overlay.DEV.render().ofKind("Service"))
        .extracting(Manifest::name)
        .containsAll(Repository.SERVICES);
  }
}
