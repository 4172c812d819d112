package io.leadwise.research;

import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.OpenApiFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class OpenApiFileTest {

  @Test
  void theCommittedDocumentIsWhatTheServiceAnswers() {
    OpenApiFile.assertUpToDate(Path.of("src/main/openapi/openapi.yaml"));
  }
}
