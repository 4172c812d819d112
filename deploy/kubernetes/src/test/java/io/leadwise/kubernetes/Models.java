package io.leadwise.kubernetes;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Parses each object strictly: a field that its kind does not have is an error. Kinds of
 * Kubernetes, the Prometheus operator and Strimzi have classes; for KEDA and CloudNativePG the
 * fields that we use are written down as JSON Schemas beside this test.
 */
final class Models {

  private static final Map<String, Class<?>> CLASSES =
      Map.ofEntries(
          entry("v1/Namespace", Namespace.class),
          entry("v1/ConfigMap", ConfigMap.class),
          entry("v1/Service", Service.class),
          entry("apps/v1/Deployment", Deployment.class),
          entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          entry("networking.k8s.io/v1/Ingress", Ingress.class),
          entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
          entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
          entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
          entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
          entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
          entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
          entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "keda.sh/v1alpha1/ScaledObject", "keda-scaled-object",
          "keda.sh/v1alpha1/TriggerAuthentication", "keda-trigger-authentication",
          "postgresql.cnpg.io/v1/Cluster", "cnpg-cluster",
          "postgresql.cnpg.io/v1/Database", "cnpg-database");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(new WithoutExtras());

  private Models() {}

  /** What is wrong with an object by the model of its kind; empty when nothing is. */
  static List<String> problems(Manifest manifest) {
    String type = manifest.apiVersion() + "/" + manifest.kind();
    if (SCHEMAS.containsKey(type)) {
      return REGISTRY
          .getSchema(resource(SCHEMAS.get(type)), InputFormat.JSON)
          .validate(manifest.content().toString(), InputFormat.JSON)
          .stream()
          .map(error -> manifest + ": " + error)
          .toList();
    }
    if (!CLASSES.containsKey(type)) {
      return List.of(manifest + ": no model of " + type);
    }
    try {
      STRICT.treeToValue(manifest.content(), CLASSES.get(type));
      return List.of();
    } catch (JsonProcessingException e) {
      return List.of(manifest + ": " + e.getOriginalMessage());
    }
  }

  private static String resource(String schema) {
    try (InputStream in = Models.class.getResourceAsStream("/schemas/" + schema + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The classes put fields that they do not know into a map, where nobody would miss them. */
  private static final class WithoutExtras extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
