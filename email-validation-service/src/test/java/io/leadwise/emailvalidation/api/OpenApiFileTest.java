package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.OpenApiFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class OpenApiFileTest {

  @Test
  void committedFileIsWhatTheServiceAnswers() {
    OpenApiFile.assertUpToDate(Path.of("src/main/openapi/openapi.yaml"));
  }
}
