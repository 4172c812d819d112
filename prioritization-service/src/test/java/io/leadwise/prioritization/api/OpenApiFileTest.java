package io.leadwise.prioritization.api;

import io.leadwise.prioritization.ConsentStub;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.OpenApiFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class OpenApiFileTest {

  @Test
  void theCommittedDocumentIsWhatTheServiceAnswers() {
    OpenApiFile.assertUpToDate(Path.of("src/main/openapi/openapi.yaml"));
  }
}
