package io.leadwise.emailvalidation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.leadwise.emailvalidation.api.BatchLines.Line;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchLinesTest {

  private static final ObjectReader READER =
      new ObjectMapper().readerFor(ValidateEmailRequest.class);

  private static List<Line> read(InputStream body, int chunk) throws IOException {
    List<Line> all = new ArrayList<>();
    BatchLines lines = new BatchLines(body, READER);
    for (List<Line> some = lines.next(chunk); !some.isEmpty(); some = lines.next(chunk)) {
      assertThat(some).hasSizeLessThanOrEqualTo(chunk);
      all.addAll(some);
    }
    return all;
  }

  private static String line(int i) {
    return "{\"address\":\"person." + i + "@company-" + i % 90 + ".com\"}";
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A network gives what it has: never more than so many bytes at once. */
  private static InputStream inPieces(String text, int most) {
    return new FilterInputStream(bytes(text)) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(most, length));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000, 100_000})
  void readsEveryLineHoweverTheBytesCome(int piece) throws IOException {
    String body =
        IntStream.range(0, 3000).mapToObj(i -> line(i) + "\r\n").collect(Collectors.joining());

    List<Line> lines = read(inPieces(body, piece), 64);

    assertThat(lines).hasSize(3000);
    assertThat(lines.get(2999)).isEqualTo(new Line(3000, "person.2999@company-29.com"));
  }

  @Test
  void aLineWithoutEndIsNotKeptInMemory() throws IOException {
    String body = line(1) + "\n" + "x".repeat(3_000_000) + "\n\n" + line(2);

    List<Line> lines = read(bytes(body), 10);

    assertThat(lines)
        .containsExactly(
            new Line(1, "person.1@company-1.com"),
            new Line(2, null),
            new Line(4, "person.2@company-2.com"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5_000, 50_000})
  void aBodyIsTakenInWholeWhateverItsSize(int count) throws IOException {
    String body =
        IntStream.range(0, count).mapToObj(i -> line(i) + "\n \n").collect(Collectors.joining());

    try (BatchBody taken = BatchBody.read(inPieces(body, 9_000), 100_000)) {
      assertThat(taken.lines()).isEqualTo(count);
      List<Line> lines = read(taken.bytes(), 1000);
      assertThat(lines).hasSize(count);
      for (int i = 0; i < count; i++) {
        assertThat(lines.get(i).number()).isEqualTo(2 * i + 1);
      }
    }
  }

  @Test
  void furtherLinesThanAllowedAreCountedOnly() throws IOException {
    String body =
        IntStream.range(0, 5_000).mapToObj(i -> line(i) + "\n").collect(Collectors.joining());

    try (BatchBody taken = BatchBody.read(bytes(body), 100)) {
      assertThat(taken.lines()).isEqualTo(5_000);
    }
  }
}
