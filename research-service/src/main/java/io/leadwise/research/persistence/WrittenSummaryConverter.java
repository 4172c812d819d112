package io.leadwise.research.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.json.Documents;
import io.leadwise.research.domain.summary.WrittenSummary;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The sentences of a summary as a document: they are always read and written together. */
@Converter(autoApply = true)
public class WrittenSummaryConverter implements AttributeConverter<WrittenSummary, String> {

  private static final TypeReference<List<WrittenSummary.Sentence>> LIST = new TypeReference<>() {};

  @Inject Documents documents;

  @Override
  public String convertToDatabaseColumn(WrittenSummary summary) {
    return documents.write(summary.sentences());
  }

  @Override
  public WrittenSummary convertToEntityAttribute(String document) {
    return new WrittenSummary(documents.read(document, LIST));
  }
}
