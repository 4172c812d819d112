package io.leadwise.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.kubernetes.policy.AccessOfTheIndex;
import io.leadwise.kubernetes.policy.EnoughConnections;
import io.leadwise.kubernetes.policy.HardenedPods;
import io.leadwise.kubernetes.policy.KnownSettings;
import io.leadwise.kubernetes.policy.MatchingSelectors;
import io.leadwise.kubernetes.policy.NetworkOfTheFlow;
import io.leadwise.kubernetes.policy.OneAutoscaler;
import io.leadwise.kubernetes.policy.PathsOfTheApi;
import io.leadwise.kubernetes.policy.PinnedImages;
import io.leadwise.kubernetes.policy.ProbedPods;
import io.leadwise.kubernetes.policy.ResolvedReferences;
import io.leadwise.kubernetes.policy.SizedPods;
import io.leadwise.kubernetes.policy.TopicsOfTheIndex;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each policy and model is shown to notice: production, broken in one place, is one breach worse.
 */
class PolicyBreachesTest {

  private static final Policy MODELS =
      manifests -> manifests.all().stream().flatMap(m -> Models.problems(m).stream()).toList();

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void isNoticed(String breach, Policy policy, Consumer<Manifests> broken, String noticed) {
    Manifests manifests = Overlay.PRODUCTION.render().copy();
    assertThat(policy.problems(manifests)).isEmpty();

    broken.accept(manifests);

    assertThat(policy.problems(manifests)).isNotEmpty().allMatch(p -> p.contains(noticed), noticed);
  }

  static Stream<Arguments> isNoticed() {
    return Stream.of(models(), pods(), wiring(), contracts(), network(), scaling())
        .flatMap(List::stream);
  }

  private static List<Arguments> models() {
    return List.of(
        breach(
            "a field that a pod does not have",
            MODELS,
            pod(p -> p.put("hostNetwrk", true)),
            "hostNetwrk"),
        breach(
            "a number that is a word",
            MODELS,
            set("Deployment", "lead-service", "/spec", "revisionHistoryLimit", "three"),
            "three"),
        breach(
            "a field that a topic does not have",
            MODELS,
            set("KafkaTopic", "lead-insight", "/spec", "partition", "12"),
            "partition"),
        breach(
            "a field that a monitor does not have",
            MODELS,
            set("ServiceMonitor", "leadwise", "/spec", "endpoint", "http"),
            "endpoint"),
        breach(
            "a field that KEDA does not have",
            MODELS,
            set("ScaledObject", "research-service", "/spec", "maxReplicas", "3"),
            "maxReplicas"),
        breach(
            "a setting of KEDA's Kafka that is misspelt",
            MODELS,
            set(
                "ScaledObject",
                "research-service",
                "/spec/triggers/1/metadata",
                "lagTreshold",
                "3"),
            "lagTreshold"),
        breach(
            "a field that CloudNativePG does not have",
            MODELS,
            set("Cluster", "lead-service-db", "/spec", "replicas", "3"),
            "replicas"),
        breach(
            "a kind that nobody knows",
            MODELS,
            set("Service", "lead-service", "", "kind", "Servce"),
            "no model"));
  }

  private static List<Arguments> pods() {
    Policy hardened = new HardenedPods();
    Policy probed = new ProbedPods();
    return List.of(
        breach("root", hardened, at("/securityContext", o -> o.put("runAsNonRoot", false)), "root"),
        breach("no user", hardened, at("/securityContext", o -> o.remove("runAsUser")), "no user"),
        breach(
            "no seccomp",
            hardened,
            at("/securityContext", o -> o.remove("seccompProfile")),
            "seccomp"),
        breach("a token", hardened, pod(p -> p.remove("automountServiceAccountToken")), "token"),
        breach(
            "the network of the host",
            hardened,
            pod(p -> p.put("hostNetwork", true)),
            "hostNetwork"),
        breach(
            "a writable root",
            hardened,
            at("/containers/0/securityContext", o -> o.remove("readOnlyRootFilesystem")),
            "write"),
        breach(
            "more privileges",
            hardened,
            at("/containers/0/securityContext", o -> o.put("allowPrivilegeEscalation", true)),
            "gain"),
        breach(
            "capabilities",
            hardened,
            at("/containers/0/securityContext", o -> o.remove("capabilities")),
            "capabilities"),
        breach(
            "a privileged container",
            hardened,
            at("/containers/0/securityContext", o -> o.put("privileged", true)),
            "given privileges"),
        breach(
            "no startup probe",
            probed,
            at("/containers/0", o -> o.remove("startupProbe")),
            "startupProbe"),
        breach(
            "a liveness that knows Kafka",
            probed,
            at("/containers/0/livenessProbe/httpGet", o -> o.put("path", "/q/health/ready")),
            "livenessProbe"),
        breach(
            "a readiness that knows nothing",
            probed,
            at("/containers/0/readinessProbe/httpGet", o -> o.put("path", "/q/health/live")),
            "readinessProbe"),
        breach(
            "too little time to finish",
            probed,
            pod(p -> p.put("terminationGracePeriodSeconds", 30)),
            "killed after"),
        breach(
            "no pause before the end",
            probed,
            at("/containers/0", o -> o.remove("lifecycle")),
            "still sent"),
        breach(
            "requests cut off",
            probed,
            common(o -> o.remove("QUARKUS_SHUTDOWN_TIMEOUT")),
            "does not wait"),
        breach(
            "an update with a gap",
            probed,
            set(
                "Deployment",
                "lead-service",
                "/spec/strategy/rollingUpdate",
                "maxUnavailable",
                "1"),
            "before a new one"),
        breach(
            "no limit of memory",
            new SizedPods(),
            at("/containers/0/resources", o -> o.remove("limits")),
            "no limit"),
        breach(
            "too little memory",
            new SizedPods(),
            at("/containers/0/resources/limits", o -> o.put("memory", "256Mi")),
            "too little"),
        breach(
            "no processor",
            new SizedPods(),
            at("/containers/0/resources/requests", o -> o.remove("cpu")),
            "no processor"),
        breach(
            "throttling",
            new SizedPods(),
            at("/containers/0/resources/limits", o -> o.put("cpu", "1")),
            "throttled"),
        breach(
            "the latest image",
            new PinnedImages(),
            at(
                "/containers/0",
                o -> o.put("image", "registry.example/leadwise/lead-service:latest")),
            "not pinned"),
        breach(
            "an image without a tag",
            new PinnedImages(),
            at("/containers/0", o -> o.put("image", "registry.example/leadwise/lead-service")),
            "not pinned"));
  }

  private static List<Arguments> wiring() {
    Policy selectors = new MatchingSelectors();
    Policy references = new ResolvedReferences();
    return List.of(
        breach(
            "a Service of two Deployments",
            selectors,
            edit(
                "Service",
                "lead-service",
                "/spec/selector",
                o -> o.remove("app.kubernetes.io/name")),
            "Service lead-service selects"),
        breach(
            "pods that nobody selects",
            selectors,
            edit(
                "Deployment",
                "lead-service",
                "/spec/template/metadata/labels",
                o -> o.put("app.kubernetes.io/name", "leads")),
            "lead-service selects []"),
        breach(
            "a port that is not there",
            selectors,
            edit("Service", "lead-service", "/spec/ports/0", o -> o.put("targetPort", "web")),
            "leads to a port"),
        breach(
            "a port that nobody listens on",
            selectors,
            at("/containers/0/ports/0", o -> o.put("containerPort", 8080)),
            "listens on"),
        breach(
            "a budget of nothing",
            selectors,
            edit(
                "PodDisruptionBudget",
                "lead-service",
                "/spec/selector/matchLabels",
                o -> o.put("app.kubernetes.io/name", "leads")),
            "PodDisruptionBudget"),
        breach(
            "a service that is not watched",
            selectors,
            edit("ServiceMonitor", "leadwise", "/spec/endpoints/0", o -> o.put("port", "metrics")),
            "watched"),
        breach(
            "a secret in git",
            references,
            m ->
                m.all()
                    .add(
                        new Manifest(
                            m.get("ConfigMap", "lag-reader")
                                .content()
                                .deepCopy()
                                .put("kind", "Secret"))),
            "in git"),
        breach(
            "a secret that nobody makes",
            references,
            at("/containers/0/env/1/valueFrom/secretKeyRef", o -> o.put("name", "lead-db")),
            "lead-db"),
        breach(
            "a key that the secret does not have",
            references,
            at("/containers/0/env/2/valueFrom/secretKeyRef", o -> o.put("key", "passwd")),
            "passwd"),
        breach(
            "a key that the config map does not have",
            references,
            at("/containers/0/env/0/valueFrom/configMapKeyRef", o -> o.put("key", "leads")),
            "reads leads"),
        breach(
            "a config map that is not there",
            references,
            at("/containers/0/envFrom/0/configMapRef", o -> o.put("name", "common")),
            "common"),
        breach(
            "a volume that is not there",
            references,
            at("/containers/0/volumeMounts/0", o -> o.put("name", "temp")),
            "temp"),
        breach(
            "a setting that is misspelt",
            new KnownSettings(),
            common(o -> o.put("QUARKUS_SHUTDOWN_TIMEOOT", "20S")),
            "TIMEOOT"));
  }

  private static List<Arguments> contracts() {
    Policy topics = new TopicsOfTheIndex();
    Policy access = new AccessOfTheIndex();
    Policy paths = new PathsOfTheApi();
    return List.of(
        breach(
            "a topic less", topics, remove("KafkaTopic", "lead-closed"), "lead-closed is missing"),
        breach(
            "no dead letters",
            topics,
            remove("KafkaTopic", "lead-erased.consent-service.dlq"),
            "is missing"),
        breach(
            "a topic that nobody knows",
            topics,
            set("KafkaTopic", "lead-closed", "/metadata", "name", "lead-open"),
            "lead-"),
        breach(
            "insights that expire",
            topics,
            set("KafkaTopic", "lead-insight", "/spec/config", "cleanup.policy", "delete"),
            "lead-insight"),
        breach(
            "fewer partitions",
            topics,
            edit("KafkaTopic", "lead-selected", "/spec", o -> o.put("partitions", 6)),
            "lead-selected"),
        breach(
            "a topic of no cluster",
            topics,
            edit(
                "KafkaTopic",
                "lead-selected",
                "/metadata/labels",
                o -> o.remove("strimzi.io/cluster")),
            "no cluster"),
        breach(
            "research that writes insights",
            access,
            edit(
                "KafkaUser",
                "research-service",
                "/spec/authorization/acls/1/resource",
                o -> o.put("name", "lead-insight")),
            "research-service may"),
        breach(
            "all groups",
            access,
            edit(
                "KafkaUser",
                "research-service",
                "/spec/authorization/acls/0/resource",
                o -> o.put("patternType", "prefix")),
            "research-service may"),
        breach(
            "a user less", access, remove("KafkaUser", "lead-service"), "lead-service is missing"),
        breach(
            "a user more", access, set("KafkaUser", "integrator", "/metadata", "name", "crm"), ""),
        breach(
            "a path to another service",
            paths,
            edit(
                "Ingress",
                "leadwise",
                "/spec/rules/0/http/paths/0/backend/service",
                o -> o.put("name", "lead-service")),
            "/api/v1/consents leads to"),
        breach(
            "a path that is exact",
            paths,
            edit(
                "Ingress",
                "leadwise",
                "/spec/rules/0/http/paths/0",
                o -> o.put("pathType", "Exact")),
            "not a prefix"),
        breach(
            "a path less",
            paths,
            m ->
                ((ArrayNode) m.get("Ingress", "leadwise").at("/spec/rules/0/http/paths")).remove(0),
            "cannot be reached"),
        breach(
            "a path to a port that is not there",
            paths,
            edit(
                "Ingress",
                "leadwise",
                "/spec/rules/0/http/paths/0/backend/service/port",
                o -> o.put("name", "web")),
            "does not have"));
  }

  private static List<Arguments> network() {
    Policy network = new NetworkOfTheFlow();
    return List.of(
        breach("nothing denied", network, remove("NetworkPolicy", "deny-by-default"), " "),
        breach(
            "private addresses",
            network,
            m ->
                ((ArrayNode)
                        m.get("NetworkPolicy", "research-service")
                            .at("/spec/egress/1/to/0/ipBlock/except"))
                    .remove(1),
            "addresses 0.0.0.0/0"),
        breach(
            "any port",
            network,
            edit("NetworkPolicy", "research-service", "/spec/egress/1", o -> o.remove("ports")),
            "internet:"),
        breach(
            "the database of another service",
            network,
            edit(
                "NetworkPolicy",
                "research-service",
                "/spec/egress/0/to/0/podSelector/matchLabels",
                o -> o.put("cnpg.io/cluster", "lead-service-db")),
            "-db:5432"),
        breach(
            "a database for everybody",
            network,
            edit("NetworkPolicy", "lead-service-db", "/spec/ingress/0", o -> o.remove("from")),
            "Cluster lead-service-db from"),
        breach(
            "consent cannot be asked",
            network,
            edit("NetworkPolicy", "consent-service", "/spec", o -> o.remove("ingress")),
            "is shut"),
        breach(
            "anybody comes in",
            network,
            edit("NetworkPolicy", "services", "/spec/ingress/0", o -> o.remove("from")),
            " from "));
  }

  private static List<Arguments> scaling() {
    Policy scaler = new OneAutoscaler();
    Policy connections = new EnoughConnections();
    return List.of(
        breach(
            "two autoscalers",
            scaler,
            edit(
                "HorizontalPodAutoscaler",
                "lead-service",
                "/spec/scaleTargetRef",
                o -> o.put("name", "research-service")),
            "is scaled by"),
        breach(
            "an autoscaler of nothing",
            scaler,
            edit(
                "ScaledObject",
                "research-service",
                "/spec/scaleTargetRef",
                o -> o.put("name", "researcher")),
            "research"),
        breach(
            "one replica",
            scaler,
            edit("ScaledObject", "research-service", "/spec", o -> o.put("minReplicaCount", 1)),
            "makes 1 to 12"),
        breach(
            "more replicas than partitions",
            scaler,
            edit("ScaledObject", "research-service", "/spec", o -> o.put("maxReplicaCount", 24)),
            "makes 2 to 24"),
        breach(
            "the lag of another service",
            scaler,
            set(
                "ScaledObject",
                "research-service",
                "/spec/triggers/1/metadata",
                "consumerGroup",
                "lead-service"),
            "looks at the lag"),
        breach(
            "replicas that are set back",
            scaler,
            edit("Deployment", "lead-service", "/spec", o -> o.put("replicas", 2)),
            "sets the replicas back"),
        breach("no budget", scaler, remove("PodDisruptionBudget", "lead-service"), "drained whole"),
        breach("one node", scaler, pod(p -> p.remove("topologySpreadConstraints")), "one node"),
        breach(
            "too few connections",
            connections,
            set(
                "Cluster",
                "research-service-db",
                "/spec/postgresql/parameters",
                "max_connections",
                "100"),
            "has 100 connections"),
        breach("no database", connections, remove("Cluster", "research-service-db"), "no server"));
  }

  private static Arguments breach(
      String name, Policy policy, Consumer<Manifests> broken, String noticed) {
    return arguments(name, policy, broken, noticed);
  }

  private static Consumer<Manifests> pod(Consumer<ObjectNode> change) {
    return edit("Deployment", "lead-service", "/spec/template/spec", change);
  }

  private static Consumer<Manifests> at(String pointer, Consumer<ObjectNode> change) {
    return edit("Deployment", "lead-service", "/spec/template/spec" + pointer, change);
  }

  private static Consumer<Manifests> common(Consumer<ObjectNode> change) {
    return manifests -> {
      for (Manifest map : manifests.ofKind("ConfigMap")) {
        JsonNode data = map.at("/data");
        if (map.name().startsWith("leadwise-common")) {
          change.accept((ObjectNode) data);
        }
      }
    };
  }

  private static Consumer<Manifests> set(
      String kind, String name, String pointer, String field, String value) {
    return edit(kind, name, pointer, o -> o.put(field, value));
  }

  private static Consumer<Manifests> edit(
      String kind, String name, String pointer, Consumer<ObjectNode> change) {
    return manifests -> change.accept((ObjectNode) manifests.get(kind, name).at(pointer));
  }

  private static Consumer<Manifests> remove(String kind, String name) {
    return manifests -> manifests.all().remove(manifests.get(kind, name));
  }
}
