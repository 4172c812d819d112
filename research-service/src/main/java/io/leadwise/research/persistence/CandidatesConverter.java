package io.leadwise.research.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.json.Documents;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.Candidates;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Candidates as a document: they are always read and written together. */
@Converter(autoApply = true)
public class CandidatesConverter implements AttributeConverter<Candidates, String> {

  private static final TypeReference<List<Candidate>> LIST = new TypeReference<>() {};

  @Inject Documents documents;

  @Override
  public String convertToDatabaseColumn(Candidates candidates) {
    return documents.write(candidates.all());
  }

  @Override
  public Candidates convertToEntityAttribute(String document) {
    return new Candidates(documents.read(document, LIST));
  }
}
