package io.leadwise.consent.application.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.consent.domain.terms.ConsentTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsLibraryTest {

  @TempDir Path folder;

  @Test
  void theTextsOfTheServiceComeInFourLanguagesAndSayTheSame() {
    TermsLibrary own = TermsLibrary.read(TermsFiles.own());

    Map<String, ConsentTerms> current = own.version(own.current()).orElseThrow();
    assertThat(current).containsOnlyKeys("en", "de", "fr", "es");
    assertThat(current.values())
        .allSatisfy(
            text -> {
              assertThat(text.text()).contains("(EXCHANGE_EMAIL)", "(DATAVERSE_DATA)");
              // Paragraphs stand for each other: none was forgotten in a translation.
              assertThat(text.text().lines())
                  .hasSameSizeAs(current.get("en").text().lines().toList());
              assertThat(text.hash()).hasSize(64);
            });
    assertThat(current.values()).extracting(ConsentTerms::text).doesNotHaveDuplicates();
  }

  @Test
  void aTextThatWasAgreedToStaysReadable() {
    TermsLibrary own = TermsLibrary.read(TermsFiles.own());

    ConsentTerms first = own.version(1).orElseThrow().get("en");
    // Written into the ledger by the migration: the file must never change.
    assertThat(first.hash())
        .isEqualTo("1de740b84f068c4497a6f684621ed73ca55f77d29a17f1134613664d9e35d26a");
    assertThat(first.meaning()).isEqualTo(1);
    assertThat(own.version(0)).isEmpty();
  }

  @Test
  void aDeploymentBringsItsOwn() throws IOException {
    index("{'version': 1, 'meaning': 1, 'languages': ['en', 'de']}");
    write("1/en.txt", "Yes?");
    write("1/de.txt", "Ja?");

    TermsLibrary library = TermsLibrary.read(TermsFiles.in(folder));

    assertThat(library.current()).isEqualTo(1);
    assertThat(library.version(1).orElseThrow().get("de").text()).isEqualTo("Ja?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'version': 2, 'meaning': 1, 'languages': ['en']} | version 2 stands where version 1 should
          {'version': 1, 'meaning': 2, 'languages': ['en']} | version 1 has the meaning 2
          {'version': 1, 'meaning': 0, 'languages': ['en']} | version 1 has the meaning 0
          {'version': 1, 'meaning': 1, 'languages': ['de']} | version 1 has no English text (en)
          {'version': 1, 'meaning': 1}                      | version 1 has no English text (en)
          {'version': 1, 'meaning': 1, 'languages': ['en', '..']} | .. is no language of two letters
          {'version': 1, 'meaning': 1, 'languages': ['en', 'fr']} | 1/fr.txt is missing
          {'version': 1, 'meaning': 1, 'languages': ['en']}, {'version': 2, 'meaning': 3, 'languages': ['en']} | version 2 has the meaning 3
          {'version': 1, 'meanings': 1}                     | index.json cannot be read
          null                                              | index.json has no list of versions
          ""                                                | index.json names no version
          """)
  void anIndexThatCannotBeUsedIsExplained(String versions, String fault) throws IOException {
    index(versions);
    write("1/en.txt", "Yes?");

    assertRefused(fault);
  }

  @Test
  void aFolderWithoutAnIndexIsExplained() {
    assertRefused("index.json is missing");
  }

  @Test
  void aTextThatCannotBeShownIsExplained() throws IOException {
    index("{'version': 1, 'meaning': 1, 'languages': ['en']}");
    write("1/en.txt", " \n");
    assertRefused("1/en.txt is blank");

    Files.write(folder.resolve("1/en.txt"), new byte[] {(byte) 0xc3, (byte) 0x28});
    assertRefused("1/en.txt is not UTF-8");

    write("1/en.txt", "x".repeat(65_537));
    assertRefused("1/en.txt is longer than 65536 bytes");
  }

  private void assertRefused(String fault) {
    assertThatThrownBy(() -> TermsLibrary.read(TermsFiles.in(folder)))
        .isInstanceOf(InvalidTermsException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(fault);
  }

  private void index(String versions) throws IOException {
    write("index.json", "{\"versions\": [" + versions.replace('\'', '"') + "]}");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
