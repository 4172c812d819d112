package io.leadwise.emailvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.domain.address.SyntaxFault;
import io.leadwise.emailvalidation.domain.screening.DomainFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTableTest {

  @Test
  void readmeListsTheCodesOfRefusalsAndNoOthers() throws IOException {
    List<String> rows =
        Stream.concat(
                Stream.of(SyntaxFault.values()).map(f -> row(f.code(), "SYNTAX", f.detail())),
                Stream.of(DomainFault.values())
                    .map(f -> row(f.code(), "SPECIAL_USE_DOMAIN", f.detail())))
            .toList();

    String readme = Files.readString(Path.of("README.md"));
    String section = readme.substring(readme.indexOf("| code | check |")).split("\n\n", 2)[0];

    assertThat(section.lines().skip(2).toList())
        .as("the table of codes should be\n" + String.join("\n", rows))
        .isEqualTo(rows);
  }

  private static String row(String code, String check, String detail) {
    return "| `%s` | `%s` | %s |".formatted(code, check, detail);
  }
}
