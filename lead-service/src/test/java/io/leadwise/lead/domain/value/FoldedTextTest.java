package io.leadwise.lead.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FoldedTextTest {

  @Inject World world;

  @Test
  void caseAndAccentsDoNotCount() {
    assertThat(FoldedText.of("ÁLVAREZ Müller Łódź Σωκράτης Ёлка O'Brien"))
        .isEqualTo("alvarez muller lodz σωκρατησ елка o'brien");
    assertThat(FoldedText.ofTyped("Mu\u0308ller")).isEqualTo("muller");
  }

  @Test
  void theDatabaseFoldsTheSameWay() {
    String text = "AZaz09 @'" + FoldedText.changed() + "漢字 ŋ";

    assertThat(world.texts("select fold_text(?)", text)).containsExactly(FoldedText.of(text));
  }
}
