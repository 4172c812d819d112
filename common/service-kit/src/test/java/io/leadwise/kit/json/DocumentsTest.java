package io.leadwise.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.jdbc.StorageException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  enum Tone {
    WARM
  }

  record Note(String text, Tone tone, Instant at) {
    Note {
      if ("ada@example.com is refused".equals(text)) {
        throw new IllegalArgumentException(text);
      }
    }
  }

  record Notes(Map<String, Note> byPerson) {}

  private static final TypeReference<List<Note>> LIST = new TypeReference<>() {};

  private final Documents documents = new Documents();

  @BeforeEach
  void wire() {
    documents.json = new EventJson();
  }

  @Test
  void aValueComesBackAsItWentIn() {
    Note note = new Note("é", Tone.WARM, Instant.parse("2026-03-01T10:00:00.5Z"));

    String document = documents.write(note);

    assertThat(document)
        .isEqualTo("{\"text\":\"é\",\"tone\":\"WARM\",\"at\":\"2026-03-01T10:00:00.500Z\"}");
    assertThat(documents.read(document, Note.class)).isEqualTo(note);
    assertThat(documents.read("[" + document + "]", LIST)).containsExactly(note);
  }

  @Test
  void nullStaysNull() {
    assertThat(documents.write(null)).isNull();
    assertThat(documents.read(null, Note.class)).isNull();
    assertThat(documents.read(null, LIST)).isNull();
  }

  @Test
  void whatALaterVersionAddedIsIgnored() {
    assertThat(documents.read("{\"text\":\"a\",\"addedLater\":{}}", Note.class).text())
        .isEqualTo("a");
  }

  @Test
  void whatCannotBeReadIsNamed_andNotQuoted() {
    for (String broken :
        List.of(
            "ada@example.com",
            "{\"byPerson\":{\"ada@example.com\":{\"text\":\"x\",\"tone\":\"ada\"}}}",
            "{\"byPerson\":{\"ada\":{\"text\":\"ada@example.com is refused\"}}}",
            "{\"byPerson\":{\"ada\":{\"at\":\"ada\"}}}",
            "{\"byPerson\":\"ada\"}",
            "{\"byPerson\":{\"ada\":")) {
      Throwable failure = catchThrowable(() -> documents.read(broken, Notes.class));

      assertThat(failure)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("Notes")
          .hasMessageNotContaining("ada")
          .hasNoCause();
    }
    assertThatThrownBy(
            () -> documents.read("{\"byPerson\":{\"ada\":{\"tone\":\"LOUD\"}}}", Notes.class))
        .hasMessageEndingWith("InvalidFormatException at byPerson.*.tone");
    assertThatThrownBy(() -> documents.read("[{\"tone\":\"LOUD\"}]", LIST))
        .hasMessageEndingWith("InvalidFormatException at *.tone");
  }

  @Test
  void whatCannotBeWrittenIsNamed_andNotQuoted() {
    Object secret =
        new Object() {
          public String getText() {
            throw new IllegalStateException("ada@example.com");
          }
        };

    assertThatThrownBy(() -> documents.write(Arrays.asList(Map.of("ada", secret))))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("could not be written")
        .hasMessageEndingWith("at *.*.text")
        .hasMessageNotContaining("ada")
        .hasNoCause();
  }
}
