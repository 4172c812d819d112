package io.leadwise.prioritization.domain.product;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps a short list of words in one text column, one a line. */
@Converter
public class LinesConverter implements AttributeConverter<List<String>, String> {
  @Override
  public String convertToDatabaseColumn(List<String> lines) {
    return lines == null ? "" : String.join("\n", lines);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return column == null ? List.of() : column.lines().toList();
  }
}
