package io.leadwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.local.service.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRoutesTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/consents/me,CONSENT",
    "/api/v1/leads,LEAD",
    "/api/v1/leads/1/email,LEAD",
    "/api/v1/lead-imports,LEAD",
    "/api/v1/lead-insights/stream,PRIORITIZATION",
    "/api/v1/prioritized-leads/1/comparison,PRIORITIZATION",
    "/api/v1/research/leads/1,RESEARCH",
    "/api/v1/email-validations/leads/1/override,EMAIL_VALIDATION",
    "/api/v1/email-validation-batches,EMAIL_VALIDATION"
  })
  void theNounSaysTheService(String path, Service service) {
    assertThat(ApiRoutes.serviceFor(path)).contains(service);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/", "/api/v1/leadsx", "/api/v2/leads", "/leads", "/q/health"})
  void otherPathsHaveNone(String path) {
    assertThat(ApiRoutes.serviceFor(path)).isEmpty();
  }
}
