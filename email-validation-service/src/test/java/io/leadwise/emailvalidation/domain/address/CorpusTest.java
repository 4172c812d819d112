package io.leadwise.emailvalidation.domain.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sanctionco.jmail.JMail;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.EmailValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures the syntax check on public corpora, where they lie beside the checkout, and other
 * libraries on the same rows. Lenient, because the corpora ask what the RFCs allow. {@code
 * is_email} and {@code json_schema} follow RFC 5321 and 6531 as we do; the others also take
 * comments, folding white space, display names or broken literals, and our floors there are what
 * remains.
 */
class CorpusTest {

  private static final Path FOLDER = Path.of("../../shared/data/email");

  private static final AddressSyntax LENIENT = new AddressSyntax(true);

  /** As near to RFC 5321 as its options go. */
  private static final com.sanctionco.jmail.EmailValidator JMAIL =
      JMail.validator()
          .disallowExplicitSourceRouting()
          .disallowObsoleteWhitespace()
          .disallowQuotedIdentifiers()
          .withRule(email -> email.comments().isEmpty());

  private static final EmailValidator COMMONS = EmailValidator.getInstance();
  private static final Validator HIBERNATE =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  /** What Hibernate validates: it needs a bean. */
  private record Bean(@Email String address) {}

  /** The columns of the README's table. */
  private static final List<Predicate<String>> CHECKS =
      List.of(
          address -> LENIENT.parse(address) instanceof ParsedAddress.WellFormed,
          JMAIL::isValid,
          COMMONS::isValid,
          address -> HIBERNATE.validate(new Bean(address)).isEmpty());

  @ParameterizedTest
  @CsvSource({
    "is_email, 0.97",
    "json_schema, 1.0",
    "egulias, 0.87",
    "commons_validator, 0.94",
    "hibernate_validator, 0.98",
    "closure_eai, 0.82"
  })
  void accuracy(String corpus, double atLeast) throws IOException {
    Path file = FOLDER.resolve(corpus + ".json");
    assumeTrue(Files.exists(file), "the corpora are not here");
    int[] hits = new int[CHECKS.size()];
    List<String> misses = new ArrayList<>();
    int rows = 0;
    for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
      rows++;
      boolean expected = row.get("expected").asText().equals("valid");
      for (int i = 0; i < hits.length; i++) {
        if (CHECKS.get(i).test(row.get("address").asText()) == expected) {
          hits[i]++;
        } else if (i == 0) {
          misses.add((expected ? "refused " : "accepted ") + row);
        }
      }
    }
    StringBuilder line = new StringBuilder("| `%s` | %d |".formatted(corpus, rows));
    for (int hit : hits) {
      line.append(String.format(Locale.ROOT, " %.1f %% |", 100.0 * hit / rows));
    }
    System.out.println(line);
    assertThat(hits[0] / (double) rows)
        .as(String.join("\n", misses))
        .isGreaterThanOrEqualTo(atLeast);
    assertThat(Files.readString(Path.of("README.md"))).contains(line);
  }
}
