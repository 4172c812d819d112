package io.leadwise.lead.api.bulk;

import io.leadwise.kit.problem.BadRequestProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits a body into lines; refuses too many before any is stored. */
final class BulkLines {

  static final int LIMIT = 10_000;

  private BulkLines() {}

  static List<BulkLine> of(InputStream body) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    List<BulkLine> lines = new ArrayList<>();
    try (var reader = new BufferedReader(new InputStreamReader(body, decoder))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
        if (text.isBlank()) {
          continue;
        }
        if (lines.size() == LIMIT) {
          throw new TooManyRowsException(LIMIT);
        }
        lines.add(new BulkLine(number, text));
      }
    } catch (CharacterCodingException e) {
      throw new BadRequestProblem("invalid-text", "The body must be UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
