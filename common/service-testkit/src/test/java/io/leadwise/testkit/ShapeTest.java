package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

  private static final String EXAMPLE =
      """
      {"id": "a", "size": 3, "none": null, "parts": [{"name": "x", "note": "y"}, {"name": "z"}]}""";

  @Test
  void otherValuesInTheSameFieldsAreTheSameShape() {
    assertThat(
            differences(
                """
                {"id": "b", "size": null, "none": 7, "parts": [{"name": "q"}]}"""))
        .isEmpty();
  }

  @Test
  void missingMoreAndOtherKindsOfFieldsAreToldWithTheirPath() {
    assertThat(
            differences(
                """
                {"size": "three", "none": null, "extra": 1, "parts": [{"note": "y", "more": 1}]}"""))
        .containsExactlyInAnyOrder(
            "$.id is missing",
            "$.size is STRING, not NUMBER",
            "$.extra is not in the example",
            "$.parts[].name is missing",
            "$.parts[].more is not in the example");
  }

  private static List<String> differences(String actual) {
    try {
      ObjectMapper json = new ObjectMapper();
      return Shape.differences(json.readTree(EXAMPLE), json.readTree(actual));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
