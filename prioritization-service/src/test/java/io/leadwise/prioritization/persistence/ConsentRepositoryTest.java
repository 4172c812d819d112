package io.leadwise.prioritization.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.domain.insight.Consent;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class ConsentRepositoryTest {
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

  @Inject ConsentRepository consents;

  private final UUID sofia = UUID.randomUUID();
  private final UUID omar = UUID.randomUUID();
  private final UUID ada = UUID.randomUUID();

  @Test
  void ofManyDecisionsAtOnce_exactlyTheNewOnesAreKeptAndTold() {
    consents.save(List.of(consent(omar, 3, true)));

    List<UUID> kept =
        consents.save(
            List.of(consent(sofia, 1, true), consent(omar, 2, false), consent(ada, 1, false)));

    assertThat(kept).containsExactlyInAnyOrder(sofia, ada);
    assertThat(consents.consenting(List.of(sofia, omar, ada)))
        .containsExactlyInAnyOrder(sofia, omar);
  }

  @Test
  void ofTwoDecisionsOfOneSellerTheLaterCounts() {
    assertThat(consents.save(List.of(consent(sofia, 2, false), consent(sofia, 1, true))))
        .containsExactly(sofia);
    assertThat(consents.consenting(List.of(sofia))).isEmpty();

    assertThat(consents.save(List.of(consent(sofia, 3, true), consent(sofia, 4, true))))
        .containsExactly(sofia);
    assertThat(consents.consenting(List.of(sofia))).containsExactly(sofia);
  }

  @Test
  void nobodyAskedForIsNobodyFound() {
    assertThat(consents.consenting(List.of())).isEmpty();
  }

  private static Consent consent(UUID seller, long version, boolean granted) {
    return new Consent(seller, version, granted, AT);
  }
}
