package io.leadwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.e2e.http.ApiDocument;
import io.leadwise.e2e.http.ApiOperation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the committed OpenAPI documents say about who may call what. */
class EveryOperationTest {

  private static final Set<String> ROLES =
      Set.of("seller", "sales-admin", "integrator", "operator", "service");

  static List<ApiOperation> operations() {
    return ApiDocument.committed();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void namesItsRoles(ApiOperation operation) {
    assertThat(operation.roles()).isNotEmpty().isSubsetOf(ROLES);
    assertThat(ROLES).as("somebody must be refused").isNotEqualTo(operation.roles());
  }

  @Test
  void noTwoServicesAnswerTheSameAddress() {
    assertThat(operations()).extracting(ApiOperation::toString).doesNotHaveDuplicates();
  }
}
