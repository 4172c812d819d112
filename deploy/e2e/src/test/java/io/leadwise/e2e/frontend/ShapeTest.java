package io.leadwise.e2e.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void valuesMayDifferAndNullFitsEverything() throws IOException {
    assertThat(differences("{'a': 1, 'b': null, 'c': 'x'}", "{'a': 2.5, 'b': {}, 'c': null}"))
        .isEmpty();
  }

  @Test
  void whatIsMissingOrOfAnotherKindIsTold() throws IOException {
    assertThat(differences("{'a': 1, 'b': {'c': true}}", "{'a': '1', 'b': {}}"))
        .containsExactly("/a is STRING, the example says NUMBER", "/b/c is missing");
  }

  @Test
  void oneLikeElementOfAListIsEnough() throws IOException {
    assertThat(differences("{'l': [{'a': 1}]}", "{'l': [{'b': 1}, {'a': 3}]}")).isEmpty();
    assertThat(differences("{'l': [{'a': 1}]}", "{'l': [{'b': 1}]}"))
        .containsExactly("/l/*/a is missing");
    assertThat(differences("{'l': [{'a': 1}]}", "{'l': []}")).isEmpty();
  }

  private static List<String> differences(String example, String answer) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return Shape.differences(
        json.readTree(example.replace('\'', '"')), json.readTree(answer.replace('\'', '"')));
  }
}
