package io.leadwise.research.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.research.domain.identity.Candidates;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Candidates as a document: they are always read and written together. */
@Converter(autoApply = true)
public class CandidatesConverter implements AttributeConverter<Candidates, String> {

  @Override
  public String convertToDatabaseColumn(Candidates candidates) {
    return Documents.write(candidates.all());
  }

  @Override
  public Candidates convertToEntityAttribute(String document) {
    return new Candidates(Documents.read(document, new TypeReference<>() {}));
  }
}
