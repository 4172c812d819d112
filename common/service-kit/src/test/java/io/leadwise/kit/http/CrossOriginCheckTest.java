package io.leadwise.kit.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"*", "/.*/", "/https://.*\\.example/", "https://*.example"})
  void credentialsGoToNamedOriginsOnly(String origin) {
    assertThatThrownBy(() -> CrossOriginCheck.check(List.of("https://sales.example", origin), true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("quarkus.http.cors.origins");
    assertThatCode(() -> CrossOriginCheck.check(List.of(origin), false)).doesNotThrowAnyException();
  }

  @Test
  void namedOriginsMayHaveThem() {
    assertThatCode(() -> CrossOriginCheck.check(List.of("https://sales.example"), true))
        .doesNotThrowAnyException();
  }
}
