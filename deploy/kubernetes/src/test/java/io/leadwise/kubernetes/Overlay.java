package io.leadwise.kubernetes;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What can be installed, and the policies that hold for it. */
enum Overlay {
  DEV("overlays/dev", false),
  PRODUCTION("overlays/production", true),
  PRODUCTION_WITH_SMTP_PROBE("src/test/kustomize/smtp-probe", false),
  PRODUCTION_WITH_CONNECTORS("src/test/kustomize/connectors", false);

  private static final List<Policy> EVERYWHERE =
      List.of(
          new HardenedPods(),
          new ProbedPods(),
          new SizedPods(),
          new PinnedImages(),
          new MatchingSelectors(),
          new ResolvedReferences(),
          new KnownSettings(),
          new TopicsOfTheIndex(),
          new AccessOfTheIndex(),
          new PathsOfTheApi(),
          new EnoughConnections());

  private static final List<Policy> IN_PRODUCTION =
      List.of(new NetworkOfTheFlow(), new OneAutoscaler());

  private final Path folder;
  private final boolean production;

  Overlay(String folder, boolean production) {
    this.folder = Path.of(folder);
    this.production = production;
  }

  Stream<Policy> policies() {
    return Stream.concat(EVERYWHERE.stream(), production ? IN_PRODUCTION.stream() : Stream.empty());
  }

  /** Renders it. A machine without kubectl and kustomize skips the test. */
  Manifests render() {
    Optional<Kustomize> kustomize = Kustomize.onThisMachine();
    Assumptions.assumeTrue(kustomize.isPresent(), "needs kubectl or kustomize on the PATH");
    return kustomize.orElseThrow().render(folder);
  }
}
