package io.leadwise.emailvalidation.domain.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures the syntax check on public corpora, where they lie beside the checkout. Lenient, because
 * the corpora ask what RFC 5321 allows; a numeric top-level domain is well formed by it.
 */
class CorpusTest {

  private static final Path FOLDER = Path.of("../../shared/data/email");

  private final AddressSyntax lenient = new AddressSyntax(true);
  private final AddressSyntax strict = new AddressSyntax(false);

  @ParameterizedTest
  @CsvSource({
    "is_email, 0.97",
    "json_schema, 1.0",
    "egulias, 0",
    "commons_validator, 0",
    "hibernate_validator, 0",
    "closure_eai, 0"
  })
  void accuracy(String corpus, double atLeast) throws IOException {
    Path file = FOLDER.resolve(corpus + ".json");
    assumeTrue(Files.exists(file), "the corpora are not here");
    List<String> misses = new ArrayList<>();
    int rows = 0;
    int strictHits = 0;
    for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
      rows++;
      String address = row.get("address").asText();
      boolean expected = row.get("expected").asText().equals("valid");
      if (isWellFormed(lenient, address) != expected) {
        misses.add((expected ? "refused " : "accepted ") + row);
      }
      if (isWellFormed(strict, address) == expected) {
        strictHits++;
      }
    }
    double accuracy = 1 - misses.size() / (double) rows;
    System.out.printf(
        "corpus %s: %d rows, accuracy %.3f (strict %.3f)%n",
        corpus, rows, accuracy, strictHits / (double) rows);
    assertThat(accuracy).as(String.join("\n", misses)).isGreaterThanOrEqualTo(atLeast);
  }

  private static boolean isWellFormed(AddressSyntax syntax, String address) {
    return !(syntax.parse(address) instanceof ParsedAddress.Malformed malformed)
        || malformed.fault() == SyntaxFault.NUMERIC_TOP_LEVEL_DOMAIN;
  }
}
