package io.leadwise.lead.application.imports.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file with one JSON object per line; names are those of the CSV columns. A line that cannot be
 * read fails alone.
 */
final class NdjsonRows implements RowReader {

  private static final List<String> COLUMNS =
      Arrays.stream(ImportColumn.values()).map(ImportColumn::header).toList();
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readerFor(JsonNode.class);

  private final BoundedReader bounded;
  private final BufferedReader lines;
  private long line;
  private long number;

  NdjsonRows(InputStream content) {
    try {
      bounded = new BoundedReader(content);
      lines = new BufferedReader(bounded);
    } catch (IOException e) {
      throw BoundedReader.refusal(e, "ndjson", 1);
    }
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public RawRow next() {
    try {
      String text;
      do {
        bounded.startRow();
        text = lines.readLine();
        line++;
      } while (text != null && text.isBlank());
      return text == null ? null : row(++number, text);
    } catch (IOException e) {
      throw BoundedReader.refusal(e, "ndjson", line);
    }
  }

  private static RawRow row(long number, String text) {
    JsonNode object;
    try {
      object = JSON.readValue(text);
    } catch (JsonProcessingException e) {
      object = null;
    }
    if (object == null || !object.isObject()) {
      return new RawRow(number, Map.of(), List.of(), "The line is not a JSON object.", null);
    }
    Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
    String problem = null;
    String problemField = null;
    for (var property : object.properties()) {
      Optional<ImportColumn> column = ImportColumn.named(property.getKey());
      if (column.isEmpty()) {
        problem = "The line has a name that is not known. Names are case-sensitive.";
      } else if (property.getValue().isContainerNode()) {
        problemField = property.getKey();
        problem = problemField + " must be a text, a number, true, false or null.";
      } else {
        values.put(
            column.get(), property.getValue().isNull() ? "" : property.getValue().asText().strip());
      }
    }
    return new RawRow(number, values, cells(values), problem, problemField);
  }

  private static List<String> cells(Map<ImportColumn, String> values) {
    List<String> cells = new ArrayList<>();
    for (ImportColumn column : ImportColumn.values()) {
      cells.add(values.getOrDefault(column, ""));
    }
    return cells;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
